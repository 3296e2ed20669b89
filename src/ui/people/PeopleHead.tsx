import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleSort } from '../../core/peopleList'
import { useListState } from './listState'
import classes from './PeopleTable.module.css'
import { listOf, useBeyond } from './useBeyond'

interface Props {
  readonly sort: PeopleSort
  readonly descending: boolean
  readonly total: number
  readonly tickAll: (on: boolean) => void
  /** The heading of the tags, as wide as their column. */
  readonly tags: RefObject<HTMLSpanElement | null>
}

/** The headings: a click sorts, another turns the order round. */
export const PeopleHead = memo(function PeopleHead({ sort, descending, total, tickAll, tags }: Props) {
  const { t } = useTranslation()
  const ticked = useListState((list) => list.ticked)
  const count = ticked.size
  const all = useAllTicked(ticked, total)
  return (
    <div role="rowgroup" className={classes.headGroup}>
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
        <Heading by="name" sort={sort} descending={descending} />
        <Heading by="warmth" sort={sort} descending={descending} />
        <Heading by="lastTalked" sort={sort} descending={descending} />
        <span role="columnheader" className={classes.wider}>{t('people:column.cadence')}</span>
        <span ref={tags} role="columnheader" className={classes.wide}>{t('people:column.tags')}</span>
      </div>
    </div>
  )
})

/** Whether everybody the list shows is ticked: ticks out of sight do not count. */
function useAllTicked(ticked: ReadonlySet<string>, total: number): boolean {
  const enough = total > 0 && ticked.size >= total
  const beyond = useBeyond(enough ? listOf(ticked) : nobody, enough)
  return enough && beyond !== undefined && ticked.size - beyond.ids.length >= total
}

const nobody: readonly string[] = []

interface HeadingProps {
  readonly by: PeopleSort
  readonly sort: PeopleSort
  readonly descending: boolean
}

const Heading = memo(function Heading({ by, sort, descending }: HeadingProps) {
  const { t } = useTranslation()
  const sortBy = useListState((list) => list.sortBy)
  const here = by === sort
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <span role="columnheader" aria-sort={here ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.heading} onClick={() => sortBy(by, here && !descending)}>
        {t(`people:column.${by}`)}
        {here && <Arrow size={13} stroke={2} aria-hidden="true" />}
      </button>
    </span>
  )
})
