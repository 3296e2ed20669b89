import { Button } from '@mantine/core'
import { IconArrowFork } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { ReferralLine } from './ReferralLine'
import classes from './Sales.module.css'

/** Who sent whom, as a tree, with what came of it and what is still owed. */
export function ReferralsPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const tree = useQuery(calls.ask.sales.referrals.queryOptions({ input: {} }))
  if (tree.isError && !tree.data) return <LoadFailed error={tree.error} retry={() => void tree.refetch()} />
  if (!tree.data) return <Loading />
  const { rows } = tree.data
  return (
    <Page>
      <PageHead title={t('sales:tree.title')} sub={t('sales:tree.about')}>
        <Button size="xs" variant="filled" leftSection={<IconArrowFork size={15} />} onClick={() => open({ form: 'referral' })}>{t('sales:referral.new')}</Button>
      </PageHead>
      {rows.length === 0 ? (
        <EmptyState title={t('sales:tree.none')} text={t('sales:tree.noneText')} />
      ) : (
        <ul className={classes.tree} aria-label={t('sales:tree.title')}>
          {rows.map((row) => <ReferralLine key={row.personId} row={row} />)}
        </ul>
      )}
    </Page>
  )
}
