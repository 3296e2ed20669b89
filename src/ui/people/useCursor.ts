import { useEffect } from 'react'
import { useScreen } from '../layout/screen'
import { useListState } from './listState'
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
  return { index, moveTo }
}

function indexOf(selectedId: string | undefined, at: number, rows: PeopleRows, from: number, to: number): number {
  if (selectedId === undefined) return at
  if (rows.at(at)?.id === selectedId) return at
  for (let index = from; index <= to; index++) if (rows.at(index)?.id === selectedId) return index
  return at
}
