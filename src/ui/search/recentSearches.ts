import { create } from 'zustand'

const KEPT_AS = 'hearth.searches'
const MOST = 6

interface RecentSearches {
  readonly queries: readonly string[]
  readonly remember: (query: string) => void
}

/** What was looked for last on this device, latest first. */
export const useRecentSearches = create<RecentSearches>((set) => ({
  queries: kept(),
  remember: (query) =>
    set(({ queries }) => {
      const sought = query.trim()
      if (sought === '') return { queries }
      const next = [sought, ...queries.filter((other) => other !== sought)].slice(0, MOST)
      localStorage.setItem(KEPT_AS, JSON.stringify(next))
      return { queries: next }
    }),
}))

function kept(): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(read) ? read.filter((query) => typeof query === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
