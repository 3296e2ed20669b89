import '@mantine/dates/styles.css'
import { Route, Switch } from 'wouter'
import { AwayPage } from './away/AwayPage'
import { BriefPage } from './brief/BriefPage'
import { CalendarPage } from './calendar/CalendarPage'
import { CardSheet } from './cards/CardSheet'
import { CardsPage } from './cards/CardsPage'
import { CompanyPage } from './companies/CompanyPage'
import { companyOf } from './companies/companyPath'
import { ExchangePage } from './exchange/ExchangePage'
import { HistoryPage } from './history/HistoryPage'
import { HoldPage } from './hold/HoldPage'
import { ResumePage } from './hold/ResumePage'
import { InsightsRoute } from './insights/InsightsRoute'
import { CataloguePage } from './gifts/CataloguePage'
import { GiftsPage } from './gifts/GiftsPage'
import { RegisterPage } from './gifts/RegisterPage'
import { LedgerPage } from './gratitude/LedgerPage'
import { ComparePage } from './merge/ComparePage'
import { MergePage } from './merge/MergePage'
import { OutreachPage } from './outreach/OutreachPage'
import { PeoplePage } from './people/PeoplePage'
import { PersonPage } from './person/PersonPage'
import { ReferralsPage } from './sales/ReferralsPage'
import { PromisesPage } from './promises/PromisesPage'
import { SettingsPage } from './settings/SettingsPage'
import { TriagePage } from './triage/TriagePage'
import { WeekPage } from './week/WeekPage'
import { TodayPage } from './today/TodayPage'

/** Every page but the one a window opens with. */
export function OtherPages() {
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
