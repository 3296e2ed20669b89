import { Button } from '@mantine/core'
import { IconArrowFork } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
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
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('sales:tree.title')}</h1>
          <p>{t('sales:tree.about')}</p>
        </div>
        <Button size="xs" variant="filled" leftSection={<IconArrowFork size={15} />} onClick={() => open({ form: 'referral' })}>{t('sales:referral.new')}</Button>
      </header>
      {rows.length === 0 ? (
        <div className={classes.empty}>
          <h2>{t('sales:tree.none')}</h2>
          <p>{t('sales:tree.noneText')}</p>
        </div>
      ) : (
        <ul className={classes.tree} aria-label={t('sales:tree.title')}>
          {rows.map((row) => <ReferralLine key={row.personId} row={row} />)}
        </ul>
      )}
    </div>
  )
}
