import type { ThrownEntry, ThrownPerson, TrashList } from '../../contract/past'
import type { Committed } from '../../contract'
import type { BookView } from '../../core/book'
import type { Change, RowChange } from '../../core/change'
import type { Command } from '../../core/commands'
import type { Day } from '../../core/dates'
import { type Entry, timelineLine } from '../../core/entries/registry'
import { displayName, type Person } from '../../core/people'
import { Problem } from '../../core/problem'
import { TRASH_DAYS } from '../../core/trash/putBack'
import type { Clock } from '../clock'
import type { BookStore } from '../store/bookStore'

const DAY_MS = 86_400_000

interface Parts {
  readonly store: BookStore
  readonly clock: Clock
  readonly run: (command: Command) => Promise<Committed>
}

/** What was deleted lately. It lies in the journal, so nothing is kept a second time. */
export class Trash {
  /** Changes that deleted nobody and nothing: never read again. */
  private readonly harmless = new Set<string>()

  constructor(private readonly parts: Parts) {}

  async list(): Promise<TrashList> {
    const { store } = this.parts
    const seen = new Set<string>()
    const list: TrashList = { people: [], entries: [] }
    for (const change of await this.deletions()) gather(change, store.book, seen, list)
    return list
  }

  async putBack(changeId: string, ids: readonly string[]): Promise<Committed> {
    const change = await this.parts.store.change(changeId)
    if (!change) throw new Problem('change.gone', 'This change is not in the journal.')
    return this.parts.run({ type: 'trash.putBack', rows: [...change.rows], ids: [...ids] })
  }

  /** The changes of the last thirty days that removed somebody or something, the latest first. What was undone was never deleted, only not done. */
  private async deletions(): Promise<Change[]> {
    const { store, clock } = this.parts
    const since = new Date(Date.parse(clock.now()) - TRASH_DAYS * DAY_MS).toISOString()
    const found: Change[] = []
    for (const { id, undoes } of await store.notesSince(since)) {
      if (undoes !== undefined || this.harmless.has(id)) continue
      const change = await store.change(id)
      if (change?.rows.some(isDeletion)) found.push(change)
      else this.harmless.add(id)
    }
    return found
  }
}

function isDeletion({ table, after }: RowChange): boolean {
  return after === null && (table === 'people' || table === 'entries')
}

function gather(change: Change, book: BookView, seen: Set<string>, list: TrashList): void {
  const gone = change.rows.filter((row) => isDeletion(row) && !book[row.table].has(row.id) && !seen.has(row.id))
  const people = new Map(gone.flatMap(({ table, id, before }) => (table === 'people' && before ? [[id, before as unknown as Person]] : [])))
  const entries = gone.flatMap(({ table, before }) => (table === 'entries' && before ? [before as unknown as Entry] : []))
  for (const { id } of gone) seen.add(id)
  const thrown = { changeId: change.id, deletedAt: change.at, until: untilDay(change.at) }
  for (const [id, person] of people) list.people.push({ ...thrown, id, ...personLine(person), entries: entries.filter(({ personIds }) => personIds.includes(id)).length })
  for (const entry of entries) if (!entry.personIds.some((id) => people.has(id))) list.entries.push({ ...thrown, ...entryLine(entry, book) })
}

function personLine(person: Person): Pick<ThrownPerson, 'name' | 'company'> {
  const company = person.organisations[0]?.name
  return { name: displayName(person), ...(company ? { company } : {}) }
}

function entryLine(entry: Entry, book: BookView): Pick<ThrownEntry, 'id' | 'kind' | 'line' | 'names'> {
  const names = entry.personIds.flatMap((id) => book.people.get(id) ?? []).map(displayName)
  return { id: entry.id, kind: entry.kind, line: timelineLine(entry), names }
}

function untilDay(at: string): Day {
  return new Date(Date.parse(at) + TRASH_DAYS * DAY_MS).toISOString().slice(0, 10) as Day
}
