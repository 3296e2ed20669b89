import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { Named } from '../page/Named'
import classes from '../layout/ConnectionBanner.module.css'

/** Says on every page who is on hold and why, with the way to end it. */
export function HoldBanner() {
  const { t, i18n } = useTranslation()
  const [path, go] = useLocation()
  const today = useToday()
  const { data } = useQuery(calls.ask.hold.list.queryOptions({ input: {} }))
  const [first, ...others] = data?.holds ?? []
  if (!first || path.startsWith('/hold')) return null
  const { since, scope, value, reason } = first
  return (
    <div className={classes.sample} role="status">
      <p>
        <Named text={t('hold:banner', { day: formatDay(since, i18n.language, { today }), who: t(`hold:who.${scope}`, { value }), reason })} names={[value ?? '', reason]} />
        {others.length > 0 && ` · ${t('hold:more', { count: others.length })}`}
      </p>
      <button type="button" onClick={() => go('/hold')}>{t('hold:look')}</button>
    </div>
  )
}
