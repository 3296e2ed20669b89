import { useQuery } from '@tanstack/react-query'
import { Activity, type ReactNode, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { calls } from './book/client'
import { hearFromNowOn } from './book/followBook'
import { useConnection } from './book/useConnection'
import { useDamageScreen, useHarm } from './damage/damageScreen'
import { UnreadablePage } from './damage/UnreadablePage'
import { OfferedDrafts } from './drafts/OfferedDrafts'
import { ErrorBoundary } from './layout/ErrorBoundary'
import { FormFailed } from './layout/FormFailed'
import { Frame } from './layout/Frame'
import { useFollowDayOrder, useFollowLanguage } from './layout/language'
import { LoadFailed } from './layout/LoadFailed'
import { NoAccess } from './layout/NoAccess'
import { Opening } from './layout/Opening'
import { ReturnsFocus } from './layout/ReturnsFocus'
import { useScreen } from './layout/screen'
import { CopiesPage, DamagePage, Forms, OtherPages, RepairedPage, useLaterPartsAfter, WelcomePage } from './laterParts'
import { useDueNotifications } from './notifications/useDueNotifications'
import { TodayPage } from './today/TodayPage'
import { Locked } from './vault/Locked'
import { useTouch } from './vault/useTouch'

export function App() {
  const state = useConnection()
  const status = useQuery(calls.book.status.queryOptions({}))
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  useFollowLanguage()
  useTouch(status.data?.state !== 'locked')
  const damage = useDamageScreen()
  const harm = useHarm(status.data?.why?.code)
  useDueNotifications()
  useEffect(hearFromNowOn, [])
  useFollowDayOrder()
  if (state === 'no-access') return <NoAccess />
  if (status.data?.state === 'locked') return <Locked />
  if (!status.data || !settings.data) {
    if (state === 'unreadable') return <UnreadablePage />
    const failed = status.error ?? settings.error
    const retry = () => void Promise.all([status.refetch(), settings.refetch()])
    return failed ? <LoadFailed error={failed} retry={retry} /> : <Framed opening={<Opening state={state} />} />
  }
  if (damage.report) return <RepairedPage report={damage.report} />
  if (harm) return <DamagePage harm={harm} status={status.data} />
  if (damage.copies) return <CopiesPage />
  const fresh = settings.data.purpose === undefined && status.data.people === 0 && status.data.state === 'open'
  return <Framed fresh={fresh} />
}

interface Props {
  /** Shown while the book is read, or the page is loaded. The frame is made out of sight meanwhile, so that Today is painted sooner. */
  readonly opening?: ReactNode
  readonly fresh?: boolean
}

function Framed({ opening, fresh = false }: Props) {
  useLaterPartsAfter(fresh)
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
  const form = useScreen((screen) => screen.form?.form)
  if (!form) return null
  return (
    <ReturnsFocus>
      <ErrorBoundary trigger={form} instead={FormFailed}>
        <Forms />
      </ErrorBoundary>
    </ReturnsFocus>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={TodayPage} />
      <Route>
        <Others />
      </Route>
    </Switch>
  )
}

function Others() {
  useLaterPartsAfter(true)
  return <OtherPages />
}
