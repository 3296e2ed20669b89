import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../search/SearchBox'
import { useScreen } from './screen'
import classes from './TopBar.module.css'

/** Search on the left; the two ways to write something down on the right. */
export function TopBar() {
  const { t } = useTranslation()
  const { open, selectedId } = useScreen()
  return (
    <header className={classes.bar}>
      <SearchBox />
      <span className={classes.space} />
      <Button onClick={() => open({ form: 'quickAdd' })} rightSection={<kbd>N</kbd>}>
        {t('app:top.quickAdd')}
      </Button>
      <Button onClick={() => open({ form: 'interaction', personId: selectedId })} rightSection={<kbd>L</kbd>}>
        {t('app:top.log')}
      </Button>
    </header>
  )
}
