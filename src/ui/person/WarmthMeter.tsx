import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../core/peopleList'
import { useToday } from '../book/useToday'
import classes from './WarmthMeter.module.css'
import { warmthInShort, warmthInWords } from './warmthWords'

interface Props {
  readonly row: PersonRow
  /** Whole sentences below, in place of a few words. */
  readonly whole?: boolean
}

/** Warmth between cold and warm, with what it comes from in words below. Without a rhythm, only the words. */
export function WarmthMeter({ row, whole }: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const asked = { t, language: i18n.language, today }
  if (!today) return null
  if (!row.warmth) return <p className={classes.none}>{warmthInWords(row, asked)}</p>
  return (
    <div className={classes.warmth}>
      <div className={classes.meter} aria-hidden="true">
        <i style={{ insetInlineStart: `calc(${String(Math.round(row.warmth.level * 100))}% - 1.5px)` }} />
      </div>
      <p className={classes.legend}>
        <span aria-hidden="true">{t('person:warmth.tone.cold')}</span>
        {!whole && <span>{warmthInShort(row, asked)}</span>}
        <span aria-hidden="true">{t('person:warmth.tone.warm')}</span>
      </p>
      {whole && (
        <p className={classes.reason} data-tone={row.warmth.tone}>
          <b>{t(`person:warmth.word.${row.warmth.tone}`)}</b> {warmthInWords(row, asked)}
        </p>
      )}
    </div>
  )
}
