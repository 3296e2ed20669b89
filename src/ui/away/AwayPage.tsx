import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AwayItem } from '../../core/away'
import { calls, type client } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { useRun } from '../book/useRun'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import classes from './Away.module.css'
import { AwayRow } from './AwayRow'
import { SpreadDays } from './SpreadDays'
import { useAbsence } from './useAbsence'
import { useChoices } from './useChoices'

/** What was missed while away, as one list: each kept, moved or dropped. */
export function AwayPage() {
  const { since, settle } = useAbsence(0)
  const away = useQuery(calls.ask.away.show.queryOptions({ input: { from: since } }))
  if (away.isError && !away.data) return <LoadFailed error={away.error} retry={() => void away.refetch()} />
  return away.data ? <AwayList away={away.data} onSettled={settle} /> : <Loading />
}

interface Props {
  readonly away: Awaited<ReturnType<typeof client.ask.away.show>>
  readonly onSettled: () => void
}

function AwayList({ away: { from, to, items, ahead, budget }, onSettled }: Props) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const run = useRun()
  const [, go] = useLocation()
  const choices = useChoices(items, ahead, budget)
  const done = () => {
    onSettled()
    go('/')
  }
  const confirm = async () => {
    const chosen = items.map((item: AwayItem) => ({ kind: item.kind, personId: item.personId, entryId: item.entryId, title: t('away:belated', { what: say(item.line) }), ...choices.of(item) }))
    if (await run({ type: 'away.settle', choices: chosen })) done()
  }
  const head = (
    <header>
      <h1>{t('away:title')}</h1>
      <p>{t('away:span', { from: formatDay(from, i18n.language, { today: to }), count: items.length })}</p>
    </header>
  )
  if (items.length === 0) {
    return (
      <div className={classes.page}>
        {head}
        <div className={classes.nothing}>
          <h2>{t('away:nothing')}</h2>
          <p>{t('away:nothingText')}</p>
          <Button mt="sm" variant="filled" onClick={done}>{t('away:back')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={classes.page}>
      {head}
      <Group gap={6} mt={12}>
        <Button size="xs" onClick={choices.spread}>{t('away:spread')}</Button>
        <Button size="xs" onClick={() => choices.all('keep')}>{t('away:keepAll')}</Button>
        <Button size="xs" onClick={() => choices.all('drop')}>{t('away:dropAll')}</Button>
      </Group>
      <ul className={classes.list} aria-label={t('away:title')}>
        {items.map((item) => <AwayRow key={item.key} item={item} choice={choices.of(item)} today={to} onChoose={(choice) => choices.choose(item, choice)} />)}
      </ul>
      <SpreadDays days={choices.days} budget={budget} today={to} />
      <Group gap={8} mt={14}>
        <Button variant="filled" disabled={items.some((item) => choices.of(item).does === 'move' && !choices.of(item).until)} onClick={() => void confirm()}>{t('away:confirm')}</Button>
        <Button onClick={() => go('/')}>{t('away:later')}</Button>
      </Group>
    </div>
  )
}
