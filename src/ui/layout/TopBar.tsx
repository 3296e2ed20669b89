import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Action } from '../actions/action'
import { logConversation } from '../actions/logConversation'
import { quickAdd } from '../actions/quickAdd'
import { useActionContext } from '../actions/useActionContext'
import { SearchBox } from '../search/SearchBox'
import classes from './TopBar.module.css'

/** Search on the left; the two ways to write something down on the right. */
export function TopBar() {
  return (
    <div className={classes.bar}>
      <SearchBox />
      <span className={classes.space} />
      <ActionButton action={quickAdd} />
      <ActionButton action={logConversation} />
    </div>
  )
}

function ActionButton({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const context = useActionContext()
  return (
    <Button aria-keyshortcuts={action.shortcut} rightSection={<kbd aria-hidden="true">{action.shortcut}</kbd>} onClick={() => void action.perform(context)}>
      {t(`actions:name.${action.name}`)}
    </Button>
  )
}
