import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../contract'
import classes from './Exchange.module.css'

/** Conversations found in calendars, mail and chats: how many, with whom, and who stands there that is not in the book. */
export function HistoryReport({ history: { entries, known, people, unmatched, unmatchedCount } }: { readonly history: NonNullable<ImportPreview['history']> }) {
  const { t, i18n } = useTranslation()
  const more = unmatchedCount - unmatched.length
  return (
    <section className={classes.file} aria-label={t('exchangePage:history.title')}>
      <h3 className={classes.small}>{t('exchangePage:history.title')}</h3>
      <Text size="sm">{t('exchangePage:history.found', { count: entries, who: t('exchangePage:history.who', { count: people, number: people.toLocaleString(i18n.language) }) })}</Text>
      {known > 0 && <Text size="sm" c="dimmed">{t('exchangePage:history.known', { count: known })}</Text>}
      {unmatchedCount > 0 && (
        <details className={classes.mapping}>
          <summary>{t('exchangePage:history.unmatched', { count: unmatchedCount })}</summary>
          <p className={classes.fields}>
            {unmatched.map(({ name, count }) => (
              <span key={name} className={classes.chip} dir="auto">{name} {count}</span>
            ))}
            {more > 0 && <span className={classes.chip}>+{more}</span>}
          </p>
        </details>
      )}
    </section>
  )
}
