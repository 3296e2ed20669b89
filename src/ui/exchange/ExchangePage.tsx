import { useTranslation } from 'react-i18next'
import { ExportPanel } from './ExportPanel'
import classes from './Exchange.module.css'
import { ImportPanel } from './ImportPanel'
import { MoveSection } from '../move/MoveSection'

/** Every address book in, every note out. */
export function ExchangePage() {
  const { t } = useTranslation()
  return (
    <div className={classes.page}>
      <h1>{t('exchangePage:title')}</h1>
      <p className={classes.sub}>{t('exchangePage:text')}</p>
      <section aria-label={t('exchangePage:import.title')}>
        <h2 className={classes.section}>{t('exchangePage:import.title')}</h2>
        <ImportPanel />
      </section>
      <section aria-label={t('exchangePage:export.title')}>
        <h2 className={classes.section}>{t('exchangePage:export.title')}</h2>
        <div className={classes.card}>
          <ExportPanel />
        </div>
      </section>
      <section aria-label={t('move:title')}>
        <h2 className={classes.section}>{t('move:title')}</h2>
        <MoveSection />
      </section>
    </div>
  )
}
