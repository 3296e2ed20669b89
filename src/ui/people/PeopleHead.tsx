import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PeopleSort } from '../../core/peopleList'
import { useListState } from './listState'
import classes from './PeopleTable.module.css'
import type { ListInput } from './usePeopleRows'

interface Props {
  readonly shown: ListInput
  readonly total: number
  readonly tickAll: (on: boolean) => void
}

/** The headings: a click sorts, another turns the order round. */
export function PeopleHead({ shown, total, tickAll }: Props) {
  const { t } = useTranslation()
  const count = useListState((list) => list.ticked.size)
  const all = count > 0 && count >= total
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={classes.head}>
        <span role="columnheader">
          <input
            type="checkbox"
            className={classes.box}
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && !all
            }}
            aria-label={t('people:tickAll')}
            onChange={() => tickAll(!all)}
          />
        </span>
        <Heading sort="name" shown={shown} />
        <Heading sort="warmth" shown={shown} />
        <Heading sort="lastTalked" shown={shown} />
        <span role="columnheader" className={classes.wider}>{t('people:column.cadence')}</span>
        <span role="columnheader" className={classes.wide}>{t('people:column.tags')}</span>
      </div>
    </div>
  )
}

function Heading({ sort, shown }: { readonly sort: PeopleSort; readonly shown: ListInput }) {
  const { t } = useTranslation()
  const sortBy = useListState((list) => list.sortBy)
  const here = shown.sort === sort
  const Arrow = shown.descending ? IconArrowDown : IconArrowUp
  return (
    <span role="columnheader" aria-sort={here ? (shown.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.heading} onClick={() => sortBy(sort, here && !shown.descending)}>
        {t(`people:column.${sort}`)}
        {here && <Arrow size={13} stroke={2} aria-hidden="true" />}
      </button>
    </span>
  )
}
