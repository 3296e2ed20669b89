import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AwayItem } from '../../core/away/missed'
import type { PageAsked } from '../../core/pages/everyRow'
import { MissedList } from '../away/MissedList'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { BEGINNING, useLongList } from '../page/useLongList'

const keyOf = ({ key }: AwayItem) => key

/** What waited for a hold to end, to be gone through; the hold ends with it, as one change. */
export function ResumePage({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const [, go] = useLocation()
  const pageOf = (page: PageAsked) => calls.ask.hold.waiting.queryOptions({ input: { id, ...page } })
  const waiting = useQuery(pageOf(BEGINNING))
  // A day is proposed for everything at once.
  const items = useLongList(pageOf, keyOf, true)
  // What was chosen is kept as long as the list is drawn: a later answer that fails is told below it.
  if (!waiting.data || !items.isWhole) return items.error ? <LoadFailed error={items.error} retry={items.retry} /> : <Loading />
  const list = waiting.data
  const words = {
    title: t('hold:resumeTitle'),
    text: t('hold:span', { from: formatDay(list.from, i18n.language, { today: list.to }), count: list.total }),
    confirm: t('hold:confirm'),
    nothing: t('hold:nothing'),
    nothingText: t('hold:nothingText'),
    back: t('hold:resume'),
  }
  return <MissedList list={list} items={items} words={words} spreadFirst settle={async (choices) => (await run({ type: 'hold.resume', id, choices: [...choices] })) !== undefined} onDone={() => go('/')} onLater={() => go('/hold')} />
}
