import type { BookView } from '../../core/book'
import { settingsOf } from '../../core/book'
import type { Day } from '../../core/dates'
import { fillNotes, type NotesPart, usualNotesTemplate } from '../../core/notesTemplate'
import { displayName, type Person } from '../../core/people'
import { safeFileName } from '../../formats/fileNames'
import { composeLive, liveId, outsideLive } from '../../formats/liveFile'
import { markdownParts, propertyLines } from '../../formats/markdown'
import { ExportContext } from '../exchange/exportContext'
import type { Slices } from '../slices'
import type { LivePictures } from './livePictures'
import { UNREADABLE, type Vault } from './vault'

const GONE = 'This person is no longer in Hearth.'
/** How often a file that changes under Hearth's hands is tried again. */
const ATTEMPTS = 3

/** One round of following: files found where the user may have moved them, names given once and kept, only what differs written. */
export class LiveSync {
  readonly files: Record<string, string>
  /** Files with marks that are not as Hearth left them. */
  readonly left: string[] = []
  readonly seen = new Set<string>()
  movedFiles = false
  private scanned = false
  private names: Set<string> | undefined

  constructor(
    private readonly vault: Vault,
    private readonly book: BookView,
    private readonly today: Day,
    files: Readonly<Record<string, string>>,
    private readonly pictures: LivePictures,
    private readonly slices: Slices,
  ) {
    this.files = { ...files }
  }

  /** @param ids left out: everybody. */
  async run(ids?: readonly string[]): Promise<void> {
    if (!ids) await this.scan()
    const people = (ids ?? [...this.book.people.keys()]).flatMap((id) => this.book.people.get(id) ?? [])
    for (const person of people) await this.placeOf(person)
    const context = new ExportContext(this.book, people, this.today)
    for (const person of people) {
      const picture = await this.pictures.beside(this.files[person.id] ?? '', person)
      await this.writeFile(person.id, this.contentOf(person, context, picture))
      await this.slices.pace()
    }
    for (const id of Object.keys(this.files)) if (!this.book.people.has(id)) await this.takeOut(id)
  }

  private contentOf(person: Person, context: ExportContext, picture: string | undefined) {
    const file = nameOf(this.files[person.id] ?? '')
    const name = displayName(person)
    const linked = { ...context.of(person), fileOf: (id: string) => this.linkOf(id), picture, aliases: name && safeFileName(name) !== file ? [name] : [] }
    const parts: Record<NotesPart, string> = { ...markdownParts(person, linked), properties: '' }
    const template = settingsOf(this.book).notesTemplate?.trim() || usualNotesTemplate
    return { id: person.id, properties: propertyLines(person, linked), body: fillNotes(template, parts) }
  }

  private linkOf(id: string): string | undefined {
    const path = this.files[id]
    return path === undefined ? undefined : nameOf(path)
  }

  /** Where somebody's file is: as known, where the user has moved it, or a free name of its own. */
  private async placeOf(person: Person): Promise<string> {
    const known = this.files[person.id]
    if (known !== undefined && (await this.vault.read(known)) !== undefined) return known
    if (known !== undefined && !this.scanned) await this.scan()
    const found = this.files[person.id]
    if (found !== undefined && found !== known) return found
    return this.setPlace(person.id, known ?? (await this.freeName(displayName(person))))
  }

  private setPlace(id: string, path: string): string {
    if (this.files[id] !== path) {
      this.files[id] = path
      this.movedFiles = true
    }
    this.names?.add(keyOf(path))
    return path
  }

  /** A name no file in the folder has, in any case or form. */
  private async freeName(name: string): Promise<string> {
    const taken = await this.takenNames()
    const plain = safeFileName(name)
    for (let count = 1; ; count++) {
      const path = `${count === 1 ? plain : `${plain} (${count})`}.md`
      if (!taken.has(keyOf(path))) return path
    }
  }

  private async takenNames(): Promise<Set<string>> {
    this.names ??= new Set([...(await this.vault.names()).map(keyOf), ...Object.values(this.files).map(keyOf)])
    return this.names
  }

  /** Looks through the folder for Hearth's marks: a file keeps belonging to its person wherever it has been moved and however it is called. */
  private async scan(): Promise<void> {
    this.scanned = true
    const found = new Map<string, string>()
    for (const path of await this.vault.files(this.slices)) {
      const text = await this.vault.read(path)
      const id = text === undefined || text === UNREADABLE ? undefined : liveId(text)
      if (id !== undefined && !found.has(id)) found.set(id, path)
      await this.slices.pace()
    }
    for (const [id, path] of found) {
      const known = this.files[id]
      const isKnownStillThere = known !== undefined && known !== path && (await this.vault.read(known)) !== undefined
      if (!isKnownStillThere) this.setPlace(id, path)
    }
  }

  private async writeFile(id: string, content: Parameters<typeof composeLive>[1]): Promise<void> {
    const path = this.files[id] ?? ''
    this.seen.add(path)
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await this.vault.read(path)
      const text = before === UNREADABLE ? undefined : composeLive(before, content)
      if (before === UNREADABLE || text === undefined) return void this.left.push(path)
      if (text === before || (await this.vault.write(path, text, before))) return
    }
    this.left.push(path)
  }

  /** Who is no longer in the book leaves the folder; what the user wrote in the file stays, and the file is theirs again should they come back. */
  private async takeOut(id: string): Promise<void> {
    await this.pictures.drop(id)
    const path = this.files[id] ?? ''
    const before = await this.vault.read(path)
    const outside = before === undefined || before === UNREADABLE ? '' : outsideLive(before, id)
    if (outside === undefined) return void this.left.push(path)
    if (outside.trim() !== '' && typeof before === 'string') return this.writeGone(path, before, id)
    if (before !== undefined && before !== UNREADABLE) await this.vault.remove(path)
    delete this.files[id]
    this.movedFiles = true
  }

  private async writeGone(path: string, before: string, id: string): Promise<void> {
    const text = composeLive(before, { id, properties: [], body: GONE })
    if (text !== undefined && text !== before) await this.vault.write(path, text, before)
  }
}

/** A file's name as links write it. */
export function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.md$/i, '')
}

function keyOf(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC')
}
