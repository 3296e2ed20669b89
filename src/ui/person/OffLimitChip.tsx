import { IconBan, IconCheck, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { OffLimit } from '../../core/people'
import classes from './Chips.module.css'
import { labelText } from './labels'

export type OffLimits = z.infer<typeof OffLimit>

const icons = { known: IconBan, unknown: IconQuestionMark, 'asked-fine': IconCheck }

interface Props {
  readonly limit: OffLimits
  /** With the reason, where there is one. */
  readonly whole?: boolean
}

/** What not to give or bring up; or what nobody asked yet; or what was asked and is fine. */
export function OffLimitWords({ limit, whole }: Props) {
  const { t } = useTranslation()
  const StateIcon = icons[limit.state]
  const category = labelText(t, limit.category)
  const what = limit.state === 'known' && category ? t('person:offLimits.no', { what: category }) : category
  const text = whole || !category ? limit.text?.trim() : undefined
  return (
    <>
      <StateIcon size={14} stroke={1.8} aria-hidden="true" />
      <bdi>{[what, text].filter(Boolean).join(': ')}</bdi>
      {limit.state !== 'known' && <em className={classes.state}>{t(`person:offLimits.short.${limit.state}`)}</em>}
    </>
  )
}
