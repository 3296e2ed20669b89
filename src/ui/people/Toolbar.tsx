import { ActionIcon, Button } from '@mantine/core'
import { IconArrowMerge, IconUserPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PeopleSort } from '../../core/peopleList'
import { useScreen } from '../layout/screen'
import { SegmentButton } from '../segments/SegmentButton'
import { BulkActs } from './BulkActs'
import { Filters } from './Filters'
import { useListState } from './listState'
import { SortMenu } from './SortMenu'
import classes from './Toolbar.module.css'

interface Props {
  readonly sort: PeopleSort
  readonly descending: boolean
  readonly searching: boolean
}

/** Filters and order; once somebody is ticked, what can be done with all of them. */
export const Toolbar = memo(function Toolbar({ sort, descending, searching }: Props) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const [, go] = useLocation()
  const ticking = useListState((list) => list.ticked.size > 0)
  return (
    <div className={classes.room}>
      <div className={classes.toolbar} role="group" aria-label={t(ticking ? 'people:bulk.label' : 'people:filter.label')}>
        {ticking ? <BulkActs /> : <Filters />}
        <span className={classes.space} />
        {!ticking && <span className={classes.segment}><SegmentButton /></span>}
        {!ticking && (
          <ActionIcon size={28} variant="default" aria-label={t('merge:open')} title={t('merge:open')} onClick={() => go('/merge')}>
            <IconArrowMerge size={16} stroke={1.7} />
          </ActionIcon>
        )}
        {!ticking && (
          <Button size="compact-sm" className={classes.act} aria-label={t('people:add')} leftSection={<IconUserPlus size={15} stroke={1.7} />} onClick={() => open({ form: 'person' })}>
            <span className={classes.long}>{t('people:add')}</span>
            <span className={classes.short}>{t('people:addShort')}</span>
          </Button>
        )}
        {!ticking && <SortMenu sort={sort} descending={descending} searching={searching} />}
      </div>
    </div>
  )
})
