import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import { useSearchText } from '../search/searchText'
import { useListState } from './listState'
import type { Cursor } from './useCursor'
import type { PeopleRows } from './usePeopleRows'
import type { Ticks } from './useTicks'

interface Options {
  readonly rows: PeopleRows
  readonly total: number
  readonly cursor: Cursor
  readonly ticks: Ticks
  /** How many lines a page of the screen holds. */
  readonly perPage: () => number
  readonly onShow: (show: boolean) => void
  /** The person shown lies over the list. */
  readonly covered: boolean
}

interface ListHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

/** What keys and clicks do in the list of people. */
export function useListKeys({ rows, total, cursor, ticks, perPage, onShow, covered }: Options): ListHandlers {
  const [, go] = useLocation()
  const clear = useClear(covered ? () => onShow(false) : undefined)
  const remove = useRemove()
  const current = () => rows.at(cursor.index)
  const openPage = (index: number) => {
    const row = rows.at(index)
    if (row) go(`/people/${row.id}`)
  }
  const isDrawing = useRef(false)
  const moveTo = (index: number, drawing: boolean) => {
    if (drawing && !isDrawing.current) useListState.getState().startRange(Math.max(0, cursor.index))
    isDrawing.current = drawing
    cursor.moveTo(index)
    if (drawing) void ticks.tickTo(Math.max(0, Math.min(total - 1, index)))
  }
  const acts: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: (event) => moveTo(cursor.index + 1, event.shiftKey),
    ArrowUp: (event) => moveTo(Math.max(0, cursor.index - 1), event.shiftKey),
    PageDown: (event) => moveTo(cursor.index + perPage(), event.shiftKey),
    PageUp: (event) => moveTo(cursor.index - perPage(), event.shiftKey),
    Home: (event) => moveTo(0, event.shiftKey),
    End: (event) => moveTo(total - 1, event.shiftKey),
    Enter: () => openPage(cursor.index),
    ' ': (event) => {
      // Before the first move it is the line that ↓ would go to, and that one is shown.
      const index = Math.max(0, cursor.index)
      const row = rows.at(index)
      if (cursor.index < 0) moveTo(index, false)
      if (row && event.shiftKey) void ticks.tickTo(index)
      else if (row) ticks.turn(index, row)
    },
    ArrowRight: () => onShow(true),
    ArrowLeft: () => onShow(false),
    Delete: () => remove(current()?.id),
    Escape: clear,
  }
  return {
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || event.altKey || isHeading(event.target)) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'a') return
        event.preventDefault()
        return ticks.tickAll(true)
      }
      const act = acts[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    },
    onMouseDown: (event) => {
      const onBox = event.target instanceof HTMLInputElement && lineAt(event.target) !== undefined
      if (onBox || event.shiftKey) event.preventDefault()
    },
    onClick: (event) => {
      const index = lineAt(event.target)
      const row = index === undefined ? undefined : rows.at(index)
      if (index === undefined || !row) return
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true })
      if (event.shiftKey) return void ticks.tickTo(index)
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return ticks.turn(index, row)
      moveTo(index, false)
      onShow(true)
    },
    onDoubleClick: (event) => {
      const index = lineAt(event.target)
      if (index !== undefined && !(event.target instanceof HTMLInputElement)) openPage(index)
    },
  }
}

/** Esc takes back one thing at a time: what lies over the list, the ticks, the person shown, then the search. */
function useClear(uncover: (() => void) | undefined): () => void {
  const select = useScreen((screen) => screen.select)
  return () => {
    const { ticked, untickAll } = useListState.getState()
    if (uncover) return uncover()
    if (ticked.size > 0) return untickAll()
    if (useScreen.getState().selectedId !== undefined) return select(undefined)
    useSearchText.getState().write('')
  }
}

/** Deletes the ticked people, else the one the keys are on; undo brings them back. */
function useRemove(): (id: string | undefined) => void {
  const run = useRun()
  return (id) => {
    const { ticked } = useListState.getState()
    const ids = ticked.size > 0 ? [...ticked] : id ? [id] : []
    if (ids.length === 0) return
    void run({ type: 'person.delete', ids }).then((done) => done && forget(ids))
  }
}

/** People who are gone are neither ticked nor shown beside the list any more. */
export function forget(ids: readonly string[]): void {
  useListState.getState().untickAll()
  const { selectedId, select } = useScreen.getState()
  if (selectedId !== undefined && ids.includes(selectedId)) select(undefined)
}

function lineAt(target: EventTarget): number | undefined {
  const line = target instanceof Element ? target.closest('[role="row"][id]') : null
  return line ? Number(line.getAttribute('aria-rowindex')) - 2 : undefined
}

function isHeading(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="columnheader"]') !== null
}
