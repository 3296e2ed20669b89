import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Flame } from '../look/Flame'
import classes from './Damage.module.css'

/** In a tab whose book could not be read: what happened, what is safe, and where it says which file is in the way. */
export function UnreadablePage() {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Hearth'
    heading.current?.focus()
  }, [])
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Flame size={38} />
        <h1 ref={heading} tabIndex={-1}>{t('repair:unreadable.title')}</h1>
        <p className={classes.lead}>{t('repair:unreadable.text')}</p>
        <h2>{t('repair:page.todo')}</h2>
        <p className={classes.lead}>{t('repair:unreadable.todo')}</p>
      </div>
    </main>
  )
}
