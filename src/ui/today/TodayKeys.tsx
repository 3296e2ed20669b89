import { useTranslation } from 'react-i18next'
import { singleKeysOff } from '../actions/shortcut'
import classes from './TodayPage.module.css'

interface Hint {
  readonly keys: readonly string[]
  readonly text: string
}

/** What the keys do in the list of Today; letters only where they are turned on. */
export function todayKeys(): readonly Hint[] {
  const off = singleKeysOff()
  const always: Hint[] = [
    { keys: off ? ['↑', '↓'] : ['↑', '↓', 'J', 'K'], text: 'move' },
    { keys: ['Enter'], text: 'open' },
    { keys: ['Space'], text: 'lately' },
  ]
  const letters: Hint[] = [
    { keys: ['R'], text: 'reach' },
    { keys: ['D'], text: 'done' },
    { keys: ['S'], text: 'snooze' },
    { keys: ['X'], text: 'dismiss' },
    { keys: ['M'], text: 'more' },
  ]
  return off ? always : [...always, ...letters]
}

/** The keys of the list, in one quiet line under it. */
export function TodayKeys() {
  const { t } = useTranslation()
  return (
    <p className={classes.hints}>
      {todayKeys().map(({ keys, text }) => (
        <span key={keys.join()}>
          {keys.map((key) => <kbd key={key}>{key}</kbd>)} {t(`today:hint.${text}`)}
        </span>
      ))}
    </p>
  )
}
