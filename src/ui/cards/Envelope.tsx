import { IconMail, IconMapPinQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Cards.module.css'

/** Where a card goes, as it stands on the envelope; or what is missing for that. */
export function Envelope({ address, complete }: { readonly address: readonly string[]; readonly complete: boolean }) {
  const { t } = useTranslation()
  const EnvelopeIcon = complete ? IconMail : IconMapPinQuestion
  return (
    <div className={classes.envelope} data-incomplete={!complete || undefined}>
      <EnvelopeIcon size={16} stroke={1.7} aria-hidden="true" />
      <div>
        {address.length > 0 && <address className={classes.address}>{address.map((line, index) => <span key={index} dir="auto">{line}</span>)}</address>}
        {!complete && <p className={classes.missing}>{t(address.length > 0 ? 'cards:addressIncomplete' : 'cards:addressMissing')}</p>}
      </div>
    </div>
  )
}
