import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BackupsSection } from '../backups/BackupsSection'
import { OfArea } from '../areas/OfArea'
import { calls, connection } from '../book/client'
import { CalendarFileSection } from '../exchange/CalendarFileSection'
import { GratitudeSection } from '../gratitude/GratitudeSection'
import { LoadFailed } from '../layout/LoadFailed'
import { LiveFolderSection } from '../live/LiveFolderSection'
import { Loading } from '../layout/Loading'
import { RhythmsSection } from '../rhythm/RhythmsSection'
import { WritingSection } from '../templates/WritingSection'
import { NotifySection } from '../notifications/NotifySection'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { BookSection } from './BookSection'
import { BudgetSection } from './BudgetSection'
import { DatesSection } from './DatesSection'
import { DeviceSection } from './DeviceSection'
import { LookSection } from './LookSection'
import { MeSection } from './MeSection'
import { VaultSection } from '../vault/VaultSection'
import classes from './Settings.module.css'

/** What can be set, section by section; every change is saved at once and can be undone. */
export function SettingsPage() {
  const { t } = useTranslation()
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  if (!settings.data) return settings.error ? <LoadFailed error={settings.error} retry={() => void settings.refetch()} /> : <Loading />
  return (
    <Page className={classes.page}>
      <PageHead title={t('settings:title')} />
      <MeSection settings={settings.data} />
      <BudgetSection settings={settings.data} />
      <RhythmsSection settings={settings.data} />
      <OfArea area="asks"><GratitudeSection settings={settings.data} /></OfArea>
      <DatesSection settings={settings.data} />
      <WritingSection settings={settings.data} />
      <NotifySection settings={settings.data} />
      <CalendarFileSection />
      <LiveFolderSection />
      <LookSection settings={settings.data} />
      {connection.host.readDeviceSettings && <DeviceSection />}
      <BookSection />
      <BackupsSection />
      <VaultSection />
    </Page>
  )
}
