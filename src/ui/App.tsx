import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Route, Switch } from 'wouter'
import { calls, connection } from './book/client'
import { CompanyPage } from './companies/CompanyPage'
import { ExchangePage } from './exchange/ExchangePage'
import { Forms } from './forms/Forms'
import { Frame } from './layout/Frame'
import { NoAccess } from './layout/NoAccess'
import { PeoplePage } from './people/PeoplePage'
import { PersonPage } from './person/PersonPage'
import { SettingsPage } from './settings/SettingsPage'
import { TodayPage } from './today/TodayPage'
import { TriagePage } from './triage/TriagePage'
import { WelcomePage } from './welcome/WelcomePage'

export function App() {
  const state = useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.state(),
  )
  const status = useQuery(calls.book.status.queryOptions({}))
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  if (state === 'no-access') return <NoAccess />
  if (!status.data || !settings.data) return null
  if (settings.data.purpose === undefined && status.data.people === 0) return <WelcomePage />
  return (
    <Frame>
      <Switch>
        <Route path="/people" component={PeoplePage} />
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/companies/:name">{({ name }) => <CompanyPage name={decodeURIComponent(name)} />}</Route>
        <Route path="/triage" component={TriagePage} />
        <Route path="/exchange" component={ExchangePage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={TodayPage} />
      </Switch>
      <Forms />
    </Frame>
  )
}
