import { useTranslation } from 'react-i18next'
import { singleKeysOff } from '../actions/shortcut'
import classes from './TodayPage.module.css'

interface Hint {
  readonly keys: readonly string[]
  readonly text: string
  readonly single?: boolean
}

const hints: readonly Hint[] = [
  { keys: ['↑', '↓'], text: 'move' },
  { keys: ['J', 'K'], text: 'move', single: true },
  { keys: ['Enter'], text: 'open' },
  { keys: ['Space'], text: 'lately' },
  { keys: ['R'], text: 'reach', single: true },
  { keys: ['D'], text: 'done', single: true },
  { keys: ['S'], text: 'snooze', single: true },
  { keys: ['X'], text: 'dismiss', single: true },
  { keys: ['M'], text: 'more', single: true },
]

/** The keys of the list, in one quiet line under it; letters only where they are turned on. */
export function TodayKeys() {
  const { t } = useTranslation()
  const off = singleKeysOff()
  const shown = hints.filter(({ single }) => !(single && off))
  return (
    <p className={classes.hints}>
      {shown.map(({ keys, text }) => (
        <span key={keys.join()}>
          {keys.map((key) => <kbd key={key}>{key}</kbd>)} {t(`today:hint.${text}`)}
        </span>
      ))}
    </p>
  )
}
