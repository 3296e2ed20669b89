import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PeoplePage.module.css'

const hints = [
  { keys: ['↑', '↓'], text: 'move' },
  { keys: ['Enter'], text: 'open' },
  { keys: ['Space'], text: 'tick' },
  { keys: ['L'], text: 'log' },
  { keys: ['/'], text: 'search' },
  { keys: ['Esc'], text: 'clear' },
] as const

/** The keys of the list, in one quiet line under it. */
export const KeyHints = memo(function KeyHints() {
  const { t } = useTranslation()
  return (
    <p className={classes.hints}>
      {hints.map(({ keys, text }) => (
        <span key={text}>
          {keys.map((key) => <kbd key={key}>{key}</kbd>)} {t(`people:hint.${text}`)}
        </span>
      ))}
    </p>
  )
})
