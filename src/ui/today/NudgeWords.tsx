import { ActionIcon } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Nudge } from '../../core/today'
import { useMessage } from '../book/useMessage'
import classes from './NudgeRow.module.css'
import { useSentences } from './useSentences'

interface Props {
  readonly nudge: Nudge
  /** Still due, only beyond today's number by now. */
  readonly beyond: boolean
  /** Whether what passed lately stands below. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Who a suggestion is about, and why now. */
export function NudgeWords({ nudge: { name, company, personId, why: [tone, ...why] }, beyond, open, onOpen }: Props) {
  const { i18n, t } = useTranslation()
  const say = useMessage()
  const sentences = useSentences()
  return (
    <div className={classes.words}>
      <div className={classes.who}>
        <b dir="auto">{name}</b>
        {company && <span dir="auto"> · {company}</span>}
        {personId && (
          <ActionIcon size={20} className={classes.unfold} data-act="unfold" aria-expanded={open} aria-label={t('today:lately', { name })} onClick={() => onOpen(!open)}>
            <IconChevronDown size={15} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
      <p className={classes.why} dir="auto">
        {tone && <b>{say(tone)}</b>}
        {i18n.language === 'zh' ? '' : ' '}
        {sentences(why)}
      </p>
      {beyond && <p className={classes.beyond}>{t('today:beyond')}</p>}
    </div>
  )
}
