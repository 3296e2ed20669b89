import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReadFile, TableReading } from '../../contract'
import { useMessage } from '../book/useMessage'
import { ColumnMapping } from './ColumnMapping'
import { ReadingChoice } from './ReadingChoice'
import classes from './Exchange.module.css'

interface Props {
  readonly file: ReadFile
  readonly busy: boolean
  readonly onColumns: (columns: Record<string, string>) => void
  readonly onReading: (reading: Partial<TableReading>) => void
}

/** One file: what it is, what could not be read with its line, and for a table where each column goes. */
export function FileReport({ file, busy, onColumns, onReading }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  const hidden = file.problemCount - file.problems.length
  return (
    <section className={classes.file} aria-label={file.file}>
      <h3 className={classes.small}>
        {file.file} <span>{t(`exchangePage:format.${file.format}`, { defaultValue: file.format })}{file.people > 0 && ` · ${t('exchangePage:preview.inFile', { count: file.people })}`}</span>
      </h3>
      {file.details.map(say).map((detail) => (
        <Text key={detail} size="sm" c="dimmed">{detail}</Text>
      ))}
      {file.problems.length > 0 && (
        <div className={classes.problems}>
          <Text size="sm" fw={600}>{t('exchangePage:preview.problems', { count: file.problemCount })}</Text>
          <ul>
            {file.problems.map((problem) => (
              <li key={`${problem.line}-${problem.field ?? ''}-${problem.message}`}>
                <b>{t('exchangePage:preview.line', { line: problem.line })}</b> {problem.field ? `${problem.field}: ` : ''}
                {t(`exchange:problem.${problem.code}`, { ...problem.params, defaultValue: problem.message })}
              </li>
            ))}
          </ul>
          {hidden > 0 && <Text size="sm" c="dimmed">{t('exchangePage:preview.moreProblems', { count: hidden })}</Text>}
        </div>
      )}
      {file.reading && <ReadingChoice reading={file.reading} busy={busy} onChange={onReading} />}
      {file.columns && <ColumnMapping columns={file.columns} guessed={file.guessed ?? false} busy={busy} onChange={onColumns} />}
    </section>
  )
}
