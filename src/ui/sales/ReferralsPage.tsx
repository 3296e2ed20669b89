import { Button } from '@mantine/core'
import { IconArrowFork } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PageAsked } from '../../core/pages/everyRow'
import type { TreeLine } from '../../core/sales/salesView'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { LongList } from '../page/LongList'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { useLongList } from '../page/useLongList'
import { ReferralLine } from './ReferralLine'
import classes from './Sales.module.css'

const pageOf = (page: PageAsked) => calls.ask.sales.referrals.queryOptions({ input: page })
const idOf = ({ personId }: TreeLine) => personId

/** Who sent whom, as a tree, with what came of it and what is still owed. */
export function ReferralsPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const tree = useLongList(pageOf, idOf)
  if (tree.total === undefined) return tree.error ? <LoadFailed error={tree.error} retry={tree.retry} /> : <Loading />
  return (
    <Page>
      <PageHead title={t('sales:tree.title')} sub={t('sales:tree.about')}>
        <Button size="xs" variant="filled" leftSection={<IconArrowFork size={15} />} onClick={() => open({ form: 'referral' })}>{t('sales:referral.new')}</Button>
      </PageHead>
      {tree.total === 0 ? (
        <EmptyState title={t('sales:tree.none')} text={t('sales:tree.noneText')} />
      ) : (
        <LongList list={tree}>
          {(shown) => (
            <ul className={classes.tree} aria-label={t('sales:tree.title')}>
              {shown.map((row) => <ReferralLine key={row.personId} row={row} />)}
            </ul>
          )}
        </LongList>
      )}
    </Page>
  )
}
