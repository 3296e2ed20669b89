import { useTranslation } from 'react-i18next'
import { Lately } from './Lately'
import { PaneFacts } from './PaneFacts'
import classes from './PersonPane.module.css'
import type { Shown } from './usePerson'
import { WarmthMeter } from './WarmthMeter'

/** What the pane says of somebody beneath their name. */
export function PaneBody({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation()
  return (
    <>
      <WarmthMeter row={shown.row} />
      <PaneFacts shown={shown} />
      {shown.lastEntries.length > 0 && (
        <>
          <h3 className={classes.section}>{t('person:lately')}</h3>
          <Lately entries={shown.lastEntries} />
        </>
      )}
    </>
  )
}
