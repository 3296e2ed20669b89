import { useQuery } from '@tanstack/react-query'
import { Activity, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { AwayPage } from './away/AwayPage'
import { BriefPage } from './brief/BriefPage'
import { calls } from './book/client'
import { useConnection } from './book/useConnection'
import { CalendarPage } from './calendar/CalendarPage'
import { CardSheet } from './cards/CardSheet'
import { CardsPage } from './cards/CardsPage'
import { CompanyPage } from './companies/CompanyPage'
import { companyOf } from './companies/companyPath'
import { CopiesPage } from './damage/CopiesPage'
import { DamagePage } from './damage/DamagePage'
import { isMendable, useDamageScreen } from './damage/damageScreen'
import { RepairedPage } from './damage/RepairedPage'
import { UnreadablePage } from './damage/UnreadablePage'
import { OfferedDrafts } from './drafts/OfferedDrafts'
import { ExchangePage } from './exchange/ExchangePage'
import { Forms } from './forms/Forms'
import { HistoryPage } from './history/HistoryPage'
import { HoldPage } from './hold/HoldPage'
import { ResumePage } from './hold/ResumePage'
import { InsightsRoute } from './insights/InsightsRoute'
import { CataloguePage } from './gifts/CataloguePage'
import { GiftsPage } from './gifts/GiftsPage'
import { RegisterPage } from './gifts/RegisterPage'
import { LedgerPage } from './gratitude/LedgerPage'
import { Frame } from './layout/Frame'
import { useFollowDayOrder, useFollowLanguage } from './layout/language'
import { LoadFailed } from './layout/LoadFailed'
import { NoAccess } from './layout/NoAccess'
import { Opening } from './layout/Opening'
import { ReturnsFocus } from './layout/ReturnsFocus'
import { useScreen } from './layout/screen'
import { ComparePage } from './merge/ComparePage'
import { MergePage } from './merge/MergePage'
import { useDueNotifications } from './notifications/useDueNotifications'
import { OutreachPage } from './outreach/OutreachPage'
import { PeoplePage } from './people/PeoplePage'
import { PersonPage } from './person/PersonPage'
import { ReferralsPage } from './sales/ReferralsPage'
import { PromisesPage } from './promises/PromisesPage'
import { SettingsPage } from './settings/SettingsPage'
import { LockScreen } from './vault/LockScreen'
import { useTouch } from './vault/useTouch'
import { TodayPage } from './today/TodayPage'
import { TriagePage } from './triage/TriagePage'
import { WeekPage } from './week/WeekPage'
import { WelcomePage } from './welcome/WelcomePage'

export function App() {
  const state = useConnection()
  const status = useQuery(calls.book.status.queryOptions({}))
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  useFollowLanguage()
  useTouch(status.data?.state !== 'locked')
  const damage = useDamageScreen()
  useDueNotifications()
  useFollowDayOrder()
  if (state === 'no-access') return <NoAccess />
  if (status.data?.state === 'locked') return <LockScreen />
  if (!status.data || !settings.data) {
    if (state === 'unreadable') return <UnreadablePage />
    const failed = status.error ?? settings.error
    const retry = () => void Promise.all([status.refetch(), settings.refetch()])
    return failed ? <LoadFailed error={failed} retry={retry} /> : <Framed opening={<Opening state={state} />} />
  }
  if (damage.report) return <RepairedPage report={damage.report} />
  if (isMendable(status.data.why?.code) && !damage.looking) return <DamagePage status={status.data} />
  if (damage.copies) return <CopiesPage />
  const fresh = settings.data.purpose === undefined && status.data.people === 0 && status.data.state === 'open'
  return <Framed fresh={fresh} />
}

interface Props {
  /** Shown while the book is read. The frame is made out of sight meanwhile, so that Today is painted sooner. */
  readonly opening?: ReactNode
  readonly fresh?: boolean
}

function Framed({ opening, fresh = false }: Props) {
  return (
    <>
      {opening ?? (fresh && <WelcomePage />)}
      {!fresh && (
        <Activity mode={opening ? 'hidden' : 'visible'}>
          <Frame>{!opening && <Pages />}</Frame>
        </Activity>
      )}
      {!opening && <OpenForm />}
      {!opening && <OfferedDrafts />}
    </>
  )
}

function OpenForm() {
  const open = useScreen((screen) => screen.form !== undefined)
  if (!open) return null
  return (
    <ReturnsFocus>
      <Forms />
    </ReturnsFocus>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/people" component={PeoplePage} />
      <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
      <Route path="/companies/:name">{({ name }) => <CompanyPage key={name} name={companyOf(name)} />}</Route>
      <Route path="/calendar/:day?">{({ day }) => <CalendarPage on={day} />}</Route>
      <Route path="/gifts" component={GiftsPage} />
      <Route path="/gifts/cards" component={CardsPage} />
      <Route path="/gifts/cards/:id">{({ id }) => <CardSheet key={id} id={id} />}</Route>
      <Route path="/gifts/ledger/:personId?">{({ personId }) => <LedgerPage key={personId ?? ''} personId={personId} />}</Route>
      <Route path="/gifts/register" component={RegisterPage} />
      <Route path="/gifts/catalogue" component={CataloguePage} />
      <Route path="/week/:day?">{({ day }) => <WeekPage day={day} />}</Route>
      <Route path="/insights/:personId?">{({ personId }) => <InsightsRoute personId={personId} />}</Route>
      <Route path="/writing" component={OutreachPage} />
      <Route path="/referrals" component={ReferralsPage} />
      <Route path="/away" component={AwayPage} />
      <Route path="/promises" component={PromisesPage} />
      <Route path="/hold" component={HoldPage} />
      <Route path="/hold/:id">{({ id }) => <ResumePage key={id} id={id} />}</Route>
      <Route path="/triage" component={TriagePage} />
      <Route path="/brief/:ids">{({ ids }) => <BriefPage path={ids} />}</Route>
      <Route path="/merge" component={MergePage} />
      <Route path="/merge/:ids">{({ ids }) => <ComparePage path={ids} />}</Route>
      <Route path="/exchange" component={ExchangePage} />
      <Route path="/history"><HistoryPage show="history" /></Route>
      <Route path="/history/trash"><HistoryPage show="trash" /></Route>
      <Route path="/settings" component={SettingsPage} />
      <Route component={TodayPage} />
    </Switch>
  )
}
