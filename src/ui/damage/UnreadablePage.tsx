import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Damage.module.css'
import { Sheet } from './Sheet'

/** In a tab whose book could not be read: what happened, what is safe, and where it says which file is in the way. */
export function UnreadablePage() {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = 'Hearth'
  }, [])
  return (
    <Sheet title={t('repair:unreadable.title')} lead={t('repair:unreadable.text')}>
      <h2>{t('repair:page.todo')}</h2>
      <p className={classes.lead}>{t('repair:unreadable.todo')}</p>
    </Sheet>
  )
}
