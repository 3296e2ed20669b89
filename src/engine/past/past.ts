import type { ChangeDetails, PastChange, Touched } from '../../contract/past'
import type { BookView } from '../../core/book'
import { type Change, type Fields, firstObstacle, type RowChange } from '../../core/change'
import { displayName, type Person } from '../../core/people'
import { Problem } from '../../core/problem'
import type { ChangeNote } from '../history'
import type { BookStore } from '../store/bookStore'
import { Slices } from '../slices'
import { undoProblem } from '../undoProblem'

/** So many rows of a change are named. */
const NAMED = 20

/** What was changed when, told from the journal. */
export class Past {
  constructor(private readonly store: BookStore) {}

  async list(before: number | undefined, limit: number): Promise<{ changes: PastChange[]; more: boolean }> {
    const notes = await this.store.notesBefore(before ?? Infinity, limit + 1)
    return { changes: notes.slice(0, limit).map((note) => this.lineOf(note)), more: notes.length > limit }
  }

  /** Whom and what a change touched, and whether it can be taken back on its own. */
  async show(changeId: string): Promise<ChangeDetails> {
    const { store } = this
    const change = await store.change(changeId)
    if (!change) throw new Problem('change.gone', 'This change is not in the journal.')
    const rows = change.rows.filter(({ table }) => table !== 'nudgeStates')
    const obstacle = await this.obstacleOf(changeId)
    return {
      touched: rows.slice(0, NAMED).map((row) => touchedBy(row, change, store.book)),
      more: Math.max(0, rows.length - NAMED),
      ...(obstacle ? { obstacle: { code: obstacle.code, message: obstacle.message, params: { ...obstacle.params } } } : {}),
    }
  }

  private async obstacleOf(changeId: string): Promise<Problem | undefined> {
    const { store } = this
    const step = store.history.undoStep(changeId)
    const latest = step && (await store.change(step.latest.id))
    if (!latest) return undefined
    const obstacle = await new Slices().run(firstObstacle(store.book, latest))
    return obstacle && undoProblem(store.book, latest, obstacle)
  }

  private lineOf({ id, revision, at, label, undoes, redoes }: ChangeNote): PastChange {
    const sort = undoes !== undefined ? 'undo' : redoes !== undefined ? 'redo' : 'change'
    return { changeId: id, revision, at, label, sort, undone: sort === 'change' && !this.store.history.undoStep(id) }
  }
}

function touchedBy({ table, id, before, after }: RowChange, change: Change, book: BookView): Touched {
  const outcome = before === null ? 'added' : after === null ? 'gone' : 'changed'
  const row = { ...before, ...after, ...(book[table].get(id) as Fields | undefined) }
  const about = table === 'people' ? id : table === 'entries' ? (row.personIds as readonly string[] | undefined)?.[0] : undefined
  return {
    outcome,
    sort: table === 'entries' && typeof row.kind === 'string' ? row.kind : table,
    name: about === undefined ? '' : nameOf(about, change, book),
    ...(about !== undefined && book.people.has(about) ? { personId: about } : {}),
    fields: outcome === 'changed' ? Object.keys(after ?? {}).filter((field) => field !== 'updatedAt') : [],
  }
}

/** Their name in the book or, where they are gone, as the change knew them. */
function nameOf(personId: string, { rows }: Change, book: BookView): string {
  const known = book.people.get(personId)
  if (known) return displayName(known)
  const row = rows.find(({ table, id }) => table === 'people' && id === personId)
  const whole = row?.after && row.before === null ? row.after : row?.before
  return whole && 'name' in whole && 'organisations' in whole ? displayName(whole as unknown as Person) : ''
}
