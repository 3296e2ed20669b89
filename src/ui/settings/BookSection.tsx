import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useVisitBook } from '../book/useVisitBook'
import { Section } from './Section'
import classes from './Settings.module.css'

/** Where the book lies, whether every byte of it verifies, and the sample book. */
export function BookSection() {
  const { t } = useTranslation()
  const visit = useVisitBook()
  const trouble = useTrouble()
  const status = useQuery(calls.book.status.queryOptions({}))
  const check = useMutation({ mutationFn: () => client.book.check(), onError: trouble.show })
  if (!status.data) return null
  const { path, people, entries, sample } = status.data
  return (
    <Section title={t('settings:book.title')} text={t('settings:book.text')}>
      <div className={classes.wide}>
        <span className={classes.label}>{t('settings:book.path')}</span>
        <code className={classes.path}>{path}</code>
        <Text size="sm" c="dimmed" mt={4}>
          {t('settings:book.people', { count: people })}, {t('settings:book.entries', { count: entries })}
        </Text>
      </div>
      <Group gap={8} className={classes.wide}>
        <Button loading={check.isPending} onClick={() => check.mutate()}>{t('settings:book.check')}</Button>
        <Button onClick={() => visit(sample ? 'own' : 'sample')}>{t(sample ? 'settings:book.leaveSample' : 'settings:book.visitSample')}</Button>
      </Group>
      {check.data && (
        <div role="status" className={classes.wide}>
          <Text size="sm" c={check.data.ok ? undefined : 'ember'}>{t(check.data.ok ? 'settings:book.whole' : 'settings:book.damaged')}</Text>
          {check.data.problems.map((problem) => (
            <Text size="sm" key={`${problem.file}:${problem.line ?? 0}`}>{problem.file}{problem.line ? `:${problem.line}` : ''} {t(`repair:what.${problem.what}`, { defaultValue: problem.message })}</Text>
          ))}
        </div>
      )}
    </Section>
  )
}
