import type { Day } from './dates'

/** Where more have changed than this, all is worked out anew: what was kept, and a note of each of them, would only take room. */
const MOST_TOUCHED = 4000

interface Kept {
  readonly value: unknown
  readonly day: Day
  /** Which people and entries have changed since. */
  readonly touched: Set<string>
  readonly canRenew: boolean
}

/** What was worked out of everybody on a day, by what it is called. */
export class RememberedAll {
  private readonly kept = new Map<string, Kept>()

  value<T>(key: string, day: Day, compute: () => T, renew?: (before: T, touched: ReadonlySet<string>) => T): T {
    const known = this.kept.get(key)
    if (known?.day === day && known.touched.size === 0) return known.value as T
    const value = known?.day === day && renew ? renew(known.value as T, known.touched) : compute()
    this.kept.set(key, { value, day, touched: new Set(), canRenew: renew !== undefined })
    return value
  }

  /** A person or entry is about to change. */
  touch(id: string): void {
    for (const [key, { touched, canRenew }] of this.kept) {
      if (canRenew && touched.size < MOST_TOUCHED) touched.add(id)
      else this.kept.delete(key)
    }
  }

  /** Nobody will ask for the days before again. */
  beginDay(today: Day): void {
    for (const [key, { day }] of this.kept) if (day < today) this.kept.delete(key)
  }

  clear(): void {
    this.kept.clear()
  }
}
