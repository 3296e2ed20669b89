import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useScreen } from '../layout/screen'
import classes from './PeoplePage.module.css'

/** An empty book: the two ways to bring people in. */
export function NobodyYet() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const open = useScreen((screen) => screen.open)
  return (
    <section className={classes.list}>
      <h1>{t('people:title')}</h1>
      <p className={classes.sub} />
      <div className={classes.empty}>
        <h2>{t('people:nobody.title')}</h2>
        <p>{t('people:nobody.text')}</p>
        <Group gap="xs" mt="sm">
          <Button variant="filled" onClick={() => go('/exchange')}>{t('people:nobody.import')}</Button>
          <Button onClick={() => open({ form: 'person' })}>{t('people:nobody.add')}</Button>
        </Group>
      </div>
    </section>
  )
}
