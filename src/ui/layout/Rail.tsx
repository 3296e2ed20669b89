import { IconAddressBook, IconArrowsExchange, IconCalendar, IconChartBar, IconGift, IconHeartHandshake, IconHistory, IconSettings, IconSun, IconUsers } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { OfArea } from '../areas/OfArea'
import { calls } from '../book/client'
import { Flame } from '../look/Flame'
import { Segments } from '../segments/Segments'
import classes from './Rail.module.css'
import { SavedState } from './SavedState'

/** The pages there are, with how many wait today and how many people the list shows. */
export function Rail() {
  const { t, i18n } = useTranslation()
  const status = useQuery(calls.book.status.queryOptions({}))
  const today = useQuery(calls.ask.today.show.queryOptions({ input: {} }))
  const gifts = useQuery(calls.ask.gift.count.queryOptions({ input: {} }))
  const count = (number: number | undefined) => number?.toLocaleString(i18n.language)
  const waiting = today.data && today.data.first.length + today.data.reachOut.length
  return (
    <nav className={classes.rail} aria-label={t('app:rail.label')}>
      <div className={classes.brand}>
        <Flame />
        <span>Hearth</span>
      </div>
      <RailLink to="/" icon={IconSun} name={t('app:rail.today')} count={count(waiting)} />
      <RailLink to="/people" icon={IconUsers} name={t('app:rail.people')} count={count(status.data && status.data.people - status.data.hidden)} />
      <RailLink to="/gifts" icon={IconGift} name={t('app:rail.gifts')} count={count(gifts.data?.ideas || undefined)} />
      <RailLink to="/calendar" icon={IconCalendar} name={t('app:rail.calendar')} />
      <OfArea area="promises">
        <RailLink to="/promises" icon={IconHeartHandshake} name={t('app:rail.promises')} />
      </OfArea>
      <RailLink to="/insights" icon={IconChartBar} name={t('app:rail.insights')} />
      <RailLink to="/triage" icon={IconAddressBook} name={t('app:rail.triage')} />
      <Segments />
      <h2 className={classes.section}>{t('app:rail.book')}</h2>
      <RailLink to="/exchange" icon={IconArrowsExchange} name={t('app:rail.exchange')} />
      <RailLink to="/history" icon={IconHistory} name={t('app:rail.history')} />
      <RailLink to="/settings" icon={IconSettings} name={t('app:rail.settings')} />
      <SavedState />
    </nav>
  )
}

function RailLink({ to, icon: RailIcon, name, count }: { readonly to: string; readonly icon: Icon; readonly name: string; readonly count?: string }) {
  const [exactly] = useRoute(to)
  const [below] = useRoute(`${to}/*`)
  const here = exactly || (to !== '/' && below)
  return (
    <Link to={to} className={classes.link} aria-current={here ? 'page' : undefined} title={name}>
      <RailIcon size={18} stroke={1.7} />
      <span className={classes.name}>{name}</span>
      {count && <b className={classes.count}>{count}</b>}
    </Link>
  )
}
