import type { Committed } from '../../contract'
import type { LiveNote } from '../../contract/live'
import type { BookView } from '../../core/book'
import type { Command } from '../../core/commands'
import { plainText, shortened } from '../../core/nudgesSay'
import { displayName } from '../../core/people'
import { Problem } from '../../core/problem'
import { liveId } from '../../formats/liveFile'
import { linkName, readVaultNote, type VaultNote } from '../../formats/vaultNote'
import { Slices } from '../slices'
import type { LiveState } from './liveFolder'
import { nameOf } from './liveSync'
import { UNREADABLE, Vault } from './vault'

const MOST_OFFERED = 200

interface Parts {
  readonly folder: { readonly state: LiveState; note(file: string, answer: 'taken' | 'left'): Promise<void> }
  /** The book, once everybody in it has been read. */
  readonly whole: () => Promise<BookView>
  readonly run: (command: Command) => Promise<Committed>
}

interface Offered {
  readonly file: string
  readonly note: VaultNote
  readonly ids: readonly string[]
}

/** Dated notes in the live folder that link people of the book, offered as conversations: the latest first, each until it is answered. */
export class LiveNotes {
  constructor(private readonly parts: Parts) {}

  async list(): Promise<LiveNote[]> {
    const offered = await this.offered()
    const book = await this.parts.whole()
    return offered.map(({ file, note, ids }) => ({
      file,
      day: note.day,
      excerpt: shortened(plainText(note.text.replace(/\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]/g, '$1')), 240),
      people: ids.flatMap((id) => {
        const person = book.people.get(id)
        return person ? [{ id, name: displayName(person) }] : []
      }),
    }))
  }

  async answer(file: string, take: boolean): Promise<void> {
    const offered = (await this.offered()).find((each) => each.file === file)
    if (!offered) throw new Problem('live.noteGone', 'This note is no longer there to be taken.')
    if (take) {
      const { note, ids } = offered
      await this.parts.run({ type: 'entry.add', entry: { kind: 'interaction', channel: 'other', direction: 'both', personIds: [...ids], at: note.day, text: note.text, extra: { vaultNote: file } } })
    }
    await this.parts.folder.note(file, take ? 'taken' : 'left')
  }

  private async offered(): Promise<Offered[]> {
    const { folder, answers, files } = this.parts.folder.state
    if (folder === undefined) return []
    const vault = new Vault(folder)
    const slices = new Slices()
    const known = linkedNames(await this.parts.whole(), files)
    const found: Offered[] = []
    for (const file of await vault.files(slices)) {
      if (Object.hasOwn(answers, file)) continue
      const text = await vault.read(file)
      await slices.pace()
      if (text === undefined || text === UNREADABLE || liveId(text) !== undefined) continue
      const note = readVaultNote(nameOf(file), text)
      const ids = [...new Set((note?.links ?? []).flatMap((link) => known.get(link) ?? []))]
      if (note && ids.length > 0) found.push({ file, note, ids })
    }
    return found.sort((a, b) => (a.note.day < b.note.day ? 1 : -1)).slice(0, MOST_OFFERED)
  }
}

/** Whom a link means: the name of their file, or the name they have now where only one has it. */
function linkedNames(book: BookView, files: Readonly<Record<string, string>>): Map<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, ...person } of book.people.values()) {
    const name = linkName(displayName(person))
    if (names.has(name)) shared.add(name)
    if (name) names.set(name, id)
  }
  for (const name of shared) names.delete(name)
  for (const [id, path] of Object.entries(files)) if (book.people.has(id)) names.set(linkName(path), id)
  return names
}
