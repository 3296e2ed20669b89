import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../contract'
import classes from './Exchange.module.css'
import { DuplicateReview } from './DuplicateReview'
import { FileReport } from './FileReport'
import { HistoryReport } from './HistoryReport'
import type { Deciding, Remapping } from './useImport'

const MANY_FILES = 20

interface Props {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onColumns: (file: string, how: Remapping) => void
  readonly onDecide: (what: Deciding) => void
  readonly onApply: () => void
  readonly onCancel: () => void
}

/** What would happen, before anything is written: how many, which fields, a sample, what could not be read and where. */
export function PreviewCard({ preview, busy, onColumns, onDecide, onApply, onCancel }: Props) {
  const { t, i18n } = useTranslation()
  const { added, updated, skipped, files, fields, sample, history, duplicates } = preview
  // Of a folder of notes, those there is something to say of.
  const shown = files.length <= MANY_FILES ? files : files.filter((file) => file.problemCount > 0 || file.columns).slice(0, MANY_FILES)
  const isUnread = files.every((file) => file.people + file.entries === 0)
  const verdict = added + updated > 0 ? t('exchangePage:preview.verdict', { count: added + updated }) : t(isUnread ? 'exchangePage:preview.unread' : 'exchangePage:preview.nothing')
  const number = (count: number) => count.toLocaleString(i18n.language)
  return (
    <div className={classes.card}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <p className={classes.verdict}>{verdict}</p>
          <Text size="sm" c="dimmed">
            {t('exchangePage:preview.counts', { added: number(added), updated: number(updated), skipped: number(skipped) })}
          </Text>
        </div>
        <Group gap={8} wrap="nowrap">
          <Button onClick={onCancel}>{t('exchangePage:cancel')}</Button>
          <Button variant="filled" onClick={onApply} disabled={busy || added + updated === 0}>
            {t('exchangePage:preview.apply', { count: added + updated })}
          </Button>
        </Group>
      </Group>
      {sample.length > 0 && (
        <>
          <h3 className={classes.small}>{t('exchangePage:preview.sample')}</h3>
          <ul className={classes.sample}>
            {sample.map((person, index) => (
              <li key={`${person.name}-${index}`}>
                <b dir="auto">{person.name}</b>
                <span dir="auto">{[person.company, person.detail].filter(Boolean).join(' · ')}</span>
                <i>{t(`exchangePage:outcome.${person.outcome}`)}</i>
              </li>
            ))}
          </ul>
        </>
      )}
      {fields.length > 0 && (
        <>
          <h3 className={classes.small}>{t('exchangePage:preview.fields')}</h3>
          <p className={classes.fields}>
            {fields.map(({ field, count }) => (
              <span key={field} className={classes.chip}>{t(`exchangePage:found.${field}`, { defaultValue: field })} {number(count)}</span>
            ))}
          </p>
        </>
      )}
      {duplicates && <DuplicateReview duplicates={duplicates} busy={busy} onDecide={onDecide} />}
      {history && <HistoryReport history={history} />}
      {shown.map((file) => (
        <FileReport key={file.file} file={file} busy={busy} onColumns={(columns) => onColumns(file.file, { columns })} onReading={(reading) => onColumns(file.file, { reading })} />
      ))}
      {files.length > shown.length && <Text size="sm" c="dimmed">{t('exchangePage:preview.moreFiles', { count: files.length - shown.length })}</Text>}
    </div>
  )
}
