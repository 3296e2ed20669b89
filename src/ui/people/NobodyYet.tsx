import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'

/** An empty book: the two ways to bring people in. */
export function NobodyYet() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const open = useScreen((screen) => screen.open)
  return (
    <Page>
      <PageHead title={t('people:title')} />
      <EmptyState title={t('people:nobody.title')} text={t('people:nobody.text')}>
        <Button variant="filled" onClick={() => go('/exchange')}>{t('people:nobody.import')}</Button>
        <Button onClick={() => open({ form: 'person' })}>{t('people:nobody.add')}</Button>
      </EmptyState>
    </Page>
  )
}
