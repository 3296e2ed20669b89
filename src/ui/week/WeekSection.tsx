import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import type { LongRows } from '../page/useLongList'
import type { WeekTurn } from '../../core/week/weekTurns'
import classes from './WeekPage.module.css'

interface Props<Row> {
  readonly title: string
  readonly none: string
  readonly turn?: WeekTurn
  readonly total: number
  readonly list: LongRows<Row>
  /** So many rows are printed, and how many more there are. */
  readonly onPaper: number
  /** One row; `data-noprint` where it is not printed. */
  readonly children: (row: Row, printed: { readonly 'data-noprint'?: true }) => ReactNode
}

/** One list of a week: on the screen as far as it is asked for, on paper its beginning. */
export function WeekSection<Row>({ title, none, turn, total, list, onPaper, children }: Props<Row>) {
  const { t, i18n } = useTranslation()
  return (
    <section aria-label={title} className={classes.section} data-turn={turn}>
      <GroupTitle title={title} note={total} />
      {total === 0 ? (
        <p className={card.more}>{none}</p>
      ) : (
        <>
          <LongList list={list}>{(shown) => <ul className={card.list}>{shown.map((row, index) => children(row, index < onPaper ? {} : { 'data-noprint': true }))}</ul>}</LongList>
          {total > onPaper && <p className={classes.onPaper}>{t('week:morePrinted', { count: total - onPaper, left: (total - onPaper).toLocaleString(i18n.language) })}</p>}
        </>
      )}
    </section>
  )
}
