import { create } from 'zustand'

const KEPT_AS = 'hearth.recent'
const MOST = 8

/** `person:<id>` or `action:<name>`. */
type RecentKey = `person:${string}` | `action:${string}`

interface Recent {
  readonly keys: readonly RecentKey[]
  readonly remember: (key: RecentKey) => void
}

/** What this device opened last, latest first; ids and names of actions only. */
export const useRecent = create<Recent>((set) => ({
  keys: kept(),
  remember: (key) =>
    set(({ keys }) => {
      const next = [key, ...keys.filter((other) => other !== key)].slice(0, MOST)
      localStorage.setItem(KEPT_AS, JSON.stringify(next))
      return { keys: next }
    }),
}))

function kept(): readonly RecentKey[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(read) ? read.filter((key): key is RecentKey => typeof key === 'string' && /^(person|action):./.test(key)) : []
  } catch {
    return []
  }
}
