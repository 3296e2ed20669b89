import { useEffect, useEffectEvent } from 'react'
import { useScreen } from '../layout/screen'
import { PEOPLE_LIST_ID, useListState } from './listState'
import type { PeopleRows } from './usePeopleRows'

export interface Cursor {
  /** The line the keys are on; -1 before the first move. */
  readonly index: number
  readonly moveTo: (index: number) => void
}

/** The line the keys are on. It stays with its person when lines move; a line not loaded yet is selected once it is. */
export function useCursor(rows: PeopleRows, total: number, from: number, to: number, scrollTo: (index: number) => void): Cursor {
  const selectedId = useScreen((screen) => screen.selectedId)
  const select = useScreen((screen) => screen.select)
  const at = useListState((list) => list.at)
  const awaited = useListState((list) => list.awaited)
  const go = useListState((list) => list.moveTo)
  const index = awaited ? at : indexOf(selectedId, at, rows, from, to)
  const arrived = awaited ? rows.at(at)?.id : undefined
  useEffect(() => {
    if (arrived === undefined) return
    select(arrived)
    go(at, false)
  }, [arrived, at, go, select])

  const moveTo = (wanted: number) => {
    if (total === 0) return
    const next = Math.max(0, Math.min(total - 1, wanted))
    const row = rows.at(next)
    go(next, !row)
    if (row) select(row.id)
    scrollTo(next)
  }
  useEntering(rows.busy, () => moveTo(0))
  return { index, moveTo }
}

/** Keys that come from the search box to a list not moved in yet stand on its first line, once it answers what is in the box. */
function useEntering(busy: boolean, toFirst: () => void): void {
  const entered = useListState((list) => list.entered)
  const arrive = useEffectEvent(() => {
    const { at, arrive: end } = useListState.getState()
    end()
    if (at < 0 && document.activeElement?.id === PEOPLE_LIST_ID) toFirst()
  })
  useEffect(() => {
    if (entered && !busy) arrive()
  }, [entered, busy])
}

function indexOf(selectedId: string | undefined, at: number, rows: PeopleRows, from: number, to: number): number {
  if (selectedId === undefined) return at
  if (rows.at(at)?.id === selectedId) return at
  for (let index = from; index <= to; index++) if (rows.at(index)?.id === selectedId) return index
  return at
}
