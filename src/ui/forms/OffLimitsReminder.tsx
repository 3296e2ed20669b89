import { useQueries } from '@tanstack/react-query'
import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import classes from './Fields.module.css'
import type { Picked } from './picked'

/** What the people a gift is for do not want, or what nobody asked them yet. */
export function OffLimitsReminder({ people }: { readonly people: readonly Picked[] }) {
  const { t } = useTranslation()
  const shown = useQueries({ queries: people.flatMap(({ id }) => (id ? [calls.ask.person.show.queryOptions({ input: { id } })] : [])) })
  const limits = shown.flatMap(({ data }) => data?.person.offLimits.filter(({ state }) => state !== 'asked-fine') ?? [])
  if (limits.length === 0) return null
  return (
    <ul className={classes.limits} aria-label={t('forms:gift.offLimits')}>
      {limits.map(({ category, text, state }, index) => (
        <li key={index} className={classes.limit}>
          <IconBan size={14} aria-hidden="true" />
          <span dir="auto">{[category, text].filter(Boolean).join(': ')}</span>
          {state === 'unknown' && <em>{t('forms:gift.askFirst')}</em>}
        </li>
      ))}
    </ul>
  )
}
