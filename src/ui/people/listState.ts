import { create } from 'zustand'
import type { PeopleSort } from '../../core/peopleList'

export const PEOPLE_LIST_ID = 'people-list'

interface ListState {
  /** Left out: by name, or by how well a search fits. */
  readonly sort?: PeopleSort
  readonly descending: boolean
  /** The people ticked, for acts on all of them. */
  readonly ticked: ReadonlySet<string>
  /** Where a range of ticks starts. */
  readonly anchor?: number
  readonly scrolledTo: number
  /** The line the keys are on; -1 before the first move. */
  readonly at: number
  /** The keys have gone to a line that is not loaded yet. */
  readonly awaited: boolean
  readonly sortBy: (sort: PeopleSort, descending?: boolean) => void
  readonly tick: (ids: readonly string[], on: boolean) => void
  readonly untickAll: () => void
  readonly startRange: (at: number) => void
  readonly scroll: (to: number) => void
  readonly moveTo: (at: number, awaited: boolean) => void
}

/** How this window's list of people stands: kept while another page is open, gone with the window. */
export const useListState = create<ListState>((set) => ({
  descending: false,
  ticked: new Set(),
  scrolledTo: 0,
  at: -1,
  awaited: false,
  sortBy: (sort, descending = false) => set({ sort, descending, scrolledTo: 0 }),
  tick: (ids, on) =>
    set(({ ticked }) => {
      const next = new Set(ticked)
      for (const id of ids) {
        if (on) next.add(id)
        else next.delete(id)
      }
      return { ticked: next }
    }),
  untickAll: () => set({ ticked: new Set(), anchor: undefined }),
  startRange: (anchor) => set({ anchor }),
  scroll: (scrolledTo) => set({ scrolledTo }),
  moveTo: (at, awaited) => set({ at, awaited }),
}))
