import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { listKey, PEOPLE_LIST_ID, useListState } from './listState'
import { PeopleHead } from './PeopleHead'
import classes from './PeopleTable.module.css'
import { lineId, PersonLine } from './PersonLine'
import { useColumnRoom } from './useColumnRoom'
import { useCursor } from './useCursor'
import { useListKeys } from './useListKeys'
import { pageOf, type PeopleRows } from './usePeopleRows'
import { useTagFonts } from './tagWidth'
import { useSaid } from './useSaid'
import { useTalked } from './useTalked'
import { useTicks } from './useTicks'

const LINE = 44
const HEAD = 32

interface Props {
  readonly rows: PeopleRows
  readonly total: number
  /** Told which pages of the list are on screen, so that they can be loaded. */
  readonly onPages: (first: number, last: number) => void
  /** Shows the selected person beside the list, where that takes asking. */
  readonly onShow: (show: boolean) => void
  /** The person shown lies over the list. */
  readonly covered: boolean
}

/** The list of people as a grid of which only the lines on screen exist. */
export const PeopleTable = memo(function PeopleTable({ rows, total, onPages, onShow, covered }: Props) {
  const { t } = useTranslation()
  const say = useSaid()
  const talked = useTalked()
  const scroller = useRef<HTMLDivElement>(null)
  const tagsHead = useRef<HTMLSpanElement>(null)
  const tagRoom = useColumnRoom(tagsHead)
  const tagFonts = useTagFonts()
  const selectedId = useScreen((screen) => screen.selectedId)
  const ticked = useListState((list) => list.ticked)
  const list = listKey(rows.shown)
  const windowed = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    // At its top a list is typed at, and every line costs; one row is enough to begin to scroll with.
    overscan: useListState.getState().scrolledTo > 0 ? 6 : 1,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: () => (useListState.getState().list === list ? useListState.getState().scrolledTo : 0),
  })
  const lines = windowed.getVirtualItems()
  const from = lines[0]?.index ?? 0
  const to = lines.at(-1)?.index ?? 0
  const [firstPage, lastPage] = [pageOf(from), pageOf(to)]
  useEffect(() => onPages(firstPage, lastPage), [onPages, firstPage, lastPage])
  // Asking for an end of the list makes the browser lay everything out at once.
  useStartOver(list, () => {
    if (windowed.scrollOffset) windowed.scrollToOffset(0)
  })
  const cursor = useCursor(rows, total, from, to, (index) => windowed.scrollToIndex(index, { align: 'auto' }))
  const ticks = useTicks(rows.shown)
  const perPage = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / LINE) - 1)
  const keys = useListKeys({ rows, total, cursor, ticks, perPage, onShow, covered })

  return (
    <div className={classes.card}>
      <div
        ref={scroller}
        id={PEOPLE_LIST_ID}
        role="grid"
        tabIndex={0}
        className={classes.grid}
        aria-label={t('people:title')}
        aria-rowcount={total + 1}
        aria-busy={rows.busy}
        aria-multiselectable="true"
        aria-activedescendant={cursor.index >= from && cursor.index <= to ? lineId(cursor.index) : undefined}
        onKeyDown={keys.onKeyDown}
        onMouseDown={keys.onMouseDown}
        onClick={keys.onClick}
        onDoubleClick={keys.onDoubleClick}
        onScroll={(event) => useListState.getState().scroll(event.currentTarget.scrollTop)}
      >
        <PeopleHead sort={rows.shown.sort} descending={rows.shown.descending} total={total} tickAll={ticks.tickAll} tags={tagsHead} />
        <div role="rowgroup" className={classes.body} style={{ height: total * LINE }}>
          {lines.map(({ index }) => {
            const row = rows.at(index)
            if (!row) return <Waiting key={index} index={index} />
            return (
              // Another answer goes into the lines that are there: that is a third of the work of new ones.
              <PersonLine key={index} row={row} index={index} current={row.id === selectedId} ticked={ticked.has(row.id)} top={index * LINE} tagRoom={tagRoom} tagFonts={tagFonts} say={say} talked={talked} />
            )
          })}
        </div>
      </div>
    </div>
  )
})

/** Another search or order is read from its top, and the keys start there. */
function useStartOver(list: string, scrollToTop: () => void): void {
  const startOver = useEffectEvent(() => {
    if (useListState.getState().list === list) return
    useListState.getState().startOver(list)
    scrollToTop()
  })
  useEffect(() => startOver(), [list])
}

/** A line whose page is on its way. */
function Waiting({ index }: { readonly index: number }) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy="true" className={classes.line} style={{ top: index * LINE }}>
      <span role="gridcell" />
      <span role="gridcell" className={classes.waiting} />
    </div>
  )
}
