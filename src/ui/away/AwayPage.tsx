import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AwayItem } from '../../core/away/missed'
import type { PageAsked } from '../../core/pages/everyRow'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { BEGINNING, useLongList } from '../page/useLongList'
import { MissedList } from './MissedList'
import { useAbsence } from './useAbsence'

const keyOf = ({ key }: AwayItem) => key

/** What was missed while away, as one list: each kept, moved or dropped. */
export function AwayPage() {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const [, go] = useLocation()
  const { asked, settle } = useAbsence(0)
  const pageOf = (page: PageAsked) => calls.ask.away.show.queryOptions({ input: { ...asked, ...page } })
  const away = useQuery(pageOf(BEGINNING))
  const items = useLongList(pageOf, keyOf)
  if (!away.data) return away.isError ? <LoadFailed error={away.error} retry={() => void away.refetch()} /> : <Loading />
  const { from, to, total } = away.data
  const done = () => {
    settle()
    go('/')
  }
  const words = {
    title: t('away:title'),
    text: t('away:span', { from: formatDay(from, i18n.language, { today: to }), count: total }),
    confirm: t('away:confirm'),
    nothing: t('away:nothing'),
    nothingText: t('away:nothingText'),
    back: t('away:back'),
  }
  return <MissedList list={away.data} items={items} words={words} settle={async (choices) => choices.length === 0 || (await run({ type: 'away.settle', choices: [...choices] })) !== undefined} onDone={done} onLater={() => go('/')} />
}
