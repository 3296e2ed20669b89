import { create } from 'zustand'

export const SEARCH_BOX_ID = 'search-box'

interface SearchText {
  /** What stands in the search box; the list of people shows whom it names. */
  readonly text: string
  readonly write: (text: string) => void
}

/** The one search of a window, shared by the box and the list of people. */
export const useSearchText = create<SearchText>((set) => ({
  text: '',
  write: (text) => set({ text }),
}))
