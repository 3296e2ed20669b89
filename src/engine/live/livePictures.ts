import { createHash } from 'node:crypto'
import { dirname } from 'node:path/posix'
import type { Person } from '../../core/people'
import type { Vault } from './vault'

/** A picture Hearth put into the folder: where, and by its content. */
export interface LivePicture {
  readonly path: string
  /** As the book names it: its SHA-256 and extension. */
  readonly photo: string
}

/** Photos beside the notes, each under the name of its person's file. Only what Hearth itself put there, and nobody has changed, is ever taken away. */
export class LivePictures {
  readonly kept: Record<string, LivePicture>
  changed = false

  constructor(
    private readonly vault: Vault,
    private readonly bytesOf: (photo: string) => Promise<Uint8Array | undefined>,
    kept: Readonly<Record<string, LivePicture>> = {},
  ) {
    this.kept = { ...kept }
  }

  /** The name of somebody's picture beside their file of notes; undefined where they have none. */
  async beside(notes: string, { id, photo }: Person): Promise<string | undefined> {
    const known = this.kept[id]
    const isThere = known !== undefined && known.photo === photo && dirname(known.path) === dirname(notes) && (await this.vault.has(known.path))
    if (!isThere) {
      await this.drop(id)
      await this.put(notes, id, photo)
    }
    return this.kept[id]?.path.split('/').at(-1)
  }

  /** Takes somebody's picture away, unless it is another one by now. */
  async drop(id: string): Promise<void> {
    const known = this.kept[id]
    if (!known) return
    const bytes = await this.vault.bytes(known.path)
    if (bytes && known.photo.startsWith(createHash('sha256').update(bytes).digest('hex'))) await this.vault.remove(known.path)
    delete this.kept[id]
    this.changed = true
  }

  private async put(notes: string, id: string, photo: string | undefined): Promise<void> {
    const bytes = photo === undefined ? undefined : await this.bytesOf(photo)
    if (photo === undefined || !bytes) return
    const path = await this.freeName(notes.replace(/\.md$/i, ''), photo.slice(photo.lastIndexOf('.')))
    if (!(await this.vault.add(path, bytes))) return
    this.kept[id] = { path, photo }
    this.changed = true
  }

  private async freeName(plain: string, extension: string): Promise<string> {
    for (let count = 1; ; count++) {
      const path = `${count === 1 ? plain : `${plain} (${count})`}${extension}`
      if (!(await this.vault.has(path))) return path
    }
  }
}
