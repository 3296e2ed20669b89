import { useTranslation } from 'react-i18next'
import type { Action } from '../actions/action'
import { shortcutCaps } from '../actions/shortcut'
import classes from './ChoiceList.module.css'

/** An action with its icon and the keys that do the same. */
export function ActionChoice({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const ActionIcon = action.icon
  return (
    <>
      <span className={classes.icon} aria-hidden="true">
        <ActionIcon size={18} stroke={1.7} />
      </span>
      <span className={classes.words}>{t(`actions:name.${action.name}`)}</span>
      {action.shortcut && (
        <span className={classes.keys}>
          {shortcutCaps(action.shortcut).map((cap) => <kbd key={cap}>{cap}</kbd>)}
        </span>
      )}
    </>
  )
}
