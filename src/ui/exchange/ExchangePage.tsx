import { useTranslation } from 'react-i18next'
import { ExportPanel } from './ExportPanel'
import classes from './Exchange.module.css'
import { ImportPanel } from './ImportPanel'
import { MoveSection } from '../move/MoveSection'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'

/** Every address book in, every note out. */
export function ExchangePage() {
  const { t } = useTranslation()
  return (
    <Page>
      <PageHead title={t('exchangePage:title')} sub={t('exchangePage:text')} />
      <section aria-label={t('exchangePage:import.title')}>
        <GroupTitle title={t('exchangePage:import.title')} />
        <ImportPanel />
      </section>
      <section aria-label={t('exchangePage:export.title')}>
        <GroupTitle title={t('exchangePage:export.title')} />
        <div className={classes.card}>
          <ExportPanel />
        </div>
      </section>
      <section aria-label={t('move:title')}>
        <GroupTitle title={t('move:title')} />
        <MoveSection />
      </section>
    </Page>
  )
}
