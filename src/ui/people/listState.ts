import { create } from 'zustand'
import type { PeopleSort } from '../../core/peopleList'

export const PEOPLE_LIST_ID = 'people-list'

/** What a list shows and in which order. */
export interface ListInput {
  readonly query: string
  readonly sort: PeopleSort
  readonly descending: boolean
}

interface ListState {
  /** Left out: by name, or by how well a search fits. */
  readonly sort?: PeopleSort
  readonly descending: boolean
  /** The people ticked, for acts on all of them. */
  readonly ticked: ReadonlySet<string>
  /** Where a range of ticks starts: the line ticked last, or the one Shift was held on. */
  readonly anchor?: number
  /** The ids of the range being drawn; drawn shorter, it lets go of the rest. */
  readonly range: readonly string[]
  readonly scrolledTo: number
  /** The search and order that the place on screen belongs to. */
  readonly list: string
  /** What the last answer was to. */
  readonly answered?: ListInput
  /** The line the keys are on; -1 before the first move. */
  readonly at: number
  /** The keys have gone to a line that is not loaded yet. */
  readonly awaited: boolean
  /** The keys come from the search box to a list that may not answer it yet. */
  readonly entered: boolean
  readonly sortBy: (sort: PeopleSort, descending?: boolean) => void
  readonly tick: (ids: readonly string[], on: boolean) => void
  readonly untickAll: () => void
  readonly startRange: (at: number) => void
  readonly drawRange: (ids: readonly string[]) => void
  readonly scroll: (to: number) => void
  /** Another search or order begins: at its top, without a line or a range. */
  readonly startOver: (list: string) => void
  readonly moveTo: (at: number, awaited: boolean) => void
  readonly answer: (answered: ListInput) => void
  readonly enter: () => void
  readonly arrive: () => void
}

/** Which list it is: the same search in the same order. */
export function listKey({ query, sort, descending }: ListInput): string {
  return `${query} by ${sort} ${String(descending)}`
}

/** How this window's list of people stands: kept while another page is open, gone with the window. */
export const useListState = create<ListState>((set) => ({
  descending: false,
  ticked: new Set(),
  range: [],
  scrolledTo: 0,
  list: '',
  at: -1,
  awaited: false,
  entered: false,
  sortBy: (sort, descending = false) => set({ sort, descending }),
  tick: (ids, on) =>
    set(({ ticked }) => {
      const next = new Set(ticked)
      for (const id of ids) {
        if (on) next.add(id)
        else next.delete(id)
      }
      return { ticked: next }
    }),
  untickAll: () => set({ ticked: new Set(), anchor: undefined, range: [] }),
  startRange: (anchor) => set({ anchor, range: [] }),
  drawRange: (ids) =>
    set(({ ticked, range }) => {
      const next = new Set(ticked)
      for (const id of range) next.delete(id)
      for (const id of ids) next.add(id)
      return { ticked: next, range: ids }
    }),
  scroll: (scrolledTo) => set({ scrolledTo }),
  startOver: (list) => set({ list, scrolledTo: 0, at: -1, awaited: false, anchor: undefined, range: [] }),
  moveTo: (at, awaited) => set({ at, awaited }),
  answer: (answered) => set({ answered }),
  enter: () => set({ entered: true }),
  arrive: () => set({ entered: false }),
}))
