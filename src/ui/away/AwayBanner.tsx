import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { useLaterParts } from '../laterParts'
import classes from './Away.module.css'
import { useAbsence } from './useAbsence'

/** After a week away, or with much missed, or a birthday within a few days away: the way to one list of it. An absence in which nothing was missed is over. */
export function AwayBanner({ missed }: { readonly missed: number }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const today = useToday()
  const isDrawn = useLaterParts()
  const { since, asked, offered, sure, settle } = useAbsence(missed)
  const away = useQuery(calls.ask.away.show.queryOptions({ input: { ...asked, limit: 1 }, enabled: offered && isDrawn }))
  const count = away.data?.total ?? 0
  const isOver = offered && count === 0 && away.data !== undefined
  useEffect(() => {
    if (isOver) settle()
  }, [isOver, settle])
  // Where there is something for certain its room is kept from the first moment, so that the rows below do not move when it is counted.
  const counting = sure && away.data === undefined
  if (!offered || (count === 0 && !counting)) return null
  return (
    <section className={classes.banner} data-counting={counting || undefined} aria-label={t('away:title')}>
      <p>{since ? t('away:since', { count, day: formatDay(since, i18n.language, { today }) }) : t('away:many', { count })}</p>
      <Button size="xs" onClick={() => go('/away')}>{t('away:go')}</Button>
      <Button size="xs" variant="subtle" color="gray" onClick={settle}>{t('away:leave')}</Button>
    </section>
  )
}
