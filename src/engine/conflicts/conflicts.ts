import { join } from 'node:path'
import type { Clash, ConflictCopy, MergedCopy } from '../../contract/conflicts'
import type { BookView } from '../../core/book'
import type { Change, Fields, RowChange } from '../../core/change'
import { message } from '../../core/message'
import type { Moments } from '../../core/command'
import { displayName } from '../../core/people'
import { Problem } from '../../core/problem'
import type { Committed } from '../../contract'
import type { Clock } from '../clock'
import { Aside } from '../repair/aside'
import type { BookStore } from '../store/bookStore'
import { discard, type Disk } from '../store/disk'
import type { Layout } from '../store/layout'
import type { UnderWay } from '../underWay'
import { type CopyName, findCopies } from './findCopies'
import { type CopyContent, madeBy, readCopy } from './readCopy'
import { type ClashAt, workIn } from './workIn'

interface Parts {
  readonly disk: Disk
  readonly layout: Layout
  readonly store: BookStore
  /** The book, once everybody in it has been read. */
  readonly whole: () => Promise<BookView>
  readonly clock: Clock
  /** Decides with the book as it is then, saves and announces. */
  readonly commit: (decide: (moments: Moments & { readonly device: string }) => Promise<Change>) => Promise<Committed>
  /** Other windows should look again. */
  readonly announce: () => void
  /** Closing the book waits for what is done so. */
  readonly during: UnderWay['during']
}

/** Second versions of the book's files that programs which synchronise folders leave beside them. */
export class Conflicts {
  constructor(private readonly parts: Parts) {}

  /** Looks at names alone, so that every start can do it. */
  async look(): Promise<void> {
    const { disk, layout, store } = this.parts
    const copies = await findCopies(disk, layout)
    store.copies = copies.map(({ file }) => file)
  }

  async list(): Promise<{ readonly copies: ConflictCopy[] }> {
    const { disk, layout, store, whole } = this.parts
    await this.look()
    const copies: ConflictCopy[] = []
    for (const copy of await findCopies(disk, layout)) copies.push(describe(copy, await readCopy(disk, layout, copy, store.bookId), await whole()))
    return { copies }
  }

  merge(file: string): Promise<MergedCopy> {
    return this.parts.during(() => this.takeIn(file))
  }

  private async takeIn(file: string): Promise<MergedCopy> {
    const { disk, layout, store, commit } = this.parts
    if (store.refusal) throw store.refusal
    const copy = await this.named(file)
    const content = await readCopy(disk, layout, copy, store.bookId)
    if (!content) throw new Problem('conflict.unreadable', `${file} cannot be read as a file of this book. It can be set aside.`, { params: { file } })
    let clashes: readonly ClashAt[] = []
    let rows = 0
    const { changed, changeId } = await commit(({ now, newId, device }) => {
      const worked = workIn(store.book, changesIn(content))
      clashes = worked.clashes
      rows = worked.rows.length
      return Promise.resolve({ id: newId(), label: message('changes:conflict.merged', { file }), device, at: now, rows: [...worked.rows] })
    })
    const told = clashes.map((clash) => tell(clash, store.book))
    return { rows, ...(changed && changeId !== undefined ? { changeId } : {}), clashes: told, aside: await this.putAside(copy) }
  }

  async setAside(file: string): Promise<Pick<MergedCopy, 'aside'>> {
    const { store, during } = this.parts
    if (store.refusal?.code === 'book.readOnly') throw store.refusal
    return during(async () => ({ aside: await this.putAside(await this.named(file)) }))
  }

  private async named(file: string): Promise<CopyName> {
    const copy = (await findCopies(this.parts.disk, this.parts.layout)).find((one) => one.file === file)
    if (!copy) throw new Problem('conflict.gone', `There is no such copy beside the book: ${file}.`, { params: { file } })
    return copy
  }

  /** Kept byte for byte before it goes. */
  private async putAside({ file }: CopyName): Promise<string> {
    const { disk, layout, clock, announce } = this.parts
    const aside = new Aside(disk, layout, clock.now())
    await aside.keep(file)
    await discard(disk, join(layout.folder, file))
    await this.look()
    announce()
    return aside.kept[0]?.aside ?? ''
  }
}

function changesIn(content: CopyContent): readonly RowChange[] {
  return content.kind === 'journal' ? content.changes.flatMap(({ rows }) => rows) : (content.rows.map(madeBy) as RowChange[])
}

function describe({ file, program, kind }: CopyName, content: CopyContent | undefined, book: BookView): ConflictCopy {
  if (!content) return { file, program, news: 0 }
  if (content.kind === 'snapshot') {
    const { rows, clashes } = workIn(book, changesIn(content))
    return { file, program, kind, news: rows.length + clashes.length }
  }
  const latest = content.changes.map(({ at }) => at).sort().at(-1)
  return { file, program, kind, news: content.changes.length, ...(latest === undefined ? {} : { latest }) }
}

function tell({ table, id, field, ours, theirs }: ClashAt, book: BookView): Clash {
  const row = (book[table].get(id) ?? theirs ?? {}) as Fields
  const personId = Array.isArray(row.personIds) ? (row.personIds as readonly string[])[0] : undefined
  const person = book.people.get(table === 'people' ? id : (personId ?? ''))
  return { name: person ? displayName(person) : '', field, ours: asText(ours), theirs: asText(theirs) }
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}
