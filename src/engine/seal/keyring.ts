import { basename, join, relative } from 'node:path'
import type { Disk } from '../store/disk'
import { derivedKey, generationOf, isSealed, openBeginning, openText, openWhole, type Seal, sealText, sealWhole, Sealing, Unsealed } from './seal'

/** The keys at hand, as plain data. */
export interface Keys {
  /** What is written is sealed with this; left out: nothing is. */
  readonly current?: Seal
  /** What may be read. */
  readonly known: readonly Seal[]
  /** Whether files that are not sealed are believed: not in a vault, except while it is being made or undone. */
  readonly plainToo: boolean
}

/** A line's content, and the generation of the key it was sealed with. */
export interface SealedText {
  readonly sealed: string
  readonly by: number
}

const noKeys: Keys = { known: [], plainToo: true }
const JOURNAL = 'hearth journal'

/** Seals and opens what belongs to one book. Without keys everything stays as it is. */
export class Keyring {
  private readonly lineKeys = new Map<Seal, Buffer>()

  constructor(
    /** The book's folder. */
    readonly folder: string,
    public keys: Keys = noKeys,
  ) {}

  /** Whether a file is sealed as a whole: of the book, all but the journal (sealed line by line), the vault's own file and what the lock needs. */
  covers(path: string): boolean {
    const inside = relative(this.folder, path)
    if (inside.startsWith('..') || inside === path) return /[\\/]Hearth backups [0-9a-f]{8}[\\/]/.test(path) && !path.endsWith(VAULT_FILE)
    return !/^journal[\\/]\d{12}\.jsonl$/.test(untemporary(inside)) && !/^local[\\/](saved|lock\.key)/.test(inside) && basename(untemporary(inside)) !== VAULT_FILE
  }

  seal(path: string, bytes: Uint8Array): Uint8Array {
    const { current } = this.keys
    return current && this.covers(path) ? sealWhole(current, roleOf(path), bytes) : bytes
  }

  /** Seals a file piece by piece; undefined where it is not sealed. */
  sealing(path: string): Sealing | undefined {
    const { current } = this.keys
    return current && this.covers(path) ? new Sealing(current, roleOf(path)) : undefined
  }

  open(path: string, bytes: Buffer): Buffer {
    if (isSealed(bytes)) return openWhole(this.keyOf(generationOf(bytes)), roleOf(path), bytes)
    if (!this.keys.plainToo && this.covers(path)) throw new Unsealed(`${path} is not sealed, and should be`)
    return bytes
  }

  /** The beginning of a file, from its first bytes. */
  openBeginning(path: string, bytes: Buffer, size: number): Buffer {
    return isSealed(bytes) ? openBeginning(this.keyOf(generationOf(bytes)), roleOf(path), bytes, size) : bytes
  }

  /** What of a journal's line is kept readable (which change, which part) goes in as `place` and is authenticated. */
  sealLine(place: string, json: string): SealedText | undefined {
    const { current } = this.keys
    return current && { sealed: sealText(this.lineKey(current), `${current.vault} ${current.generation} ${place}`, json), by: current.generation }
  }

  openLine(place: string, { sealed, by }: SealedText): unknown {
    const seal = this.keyOf(by)
    return JSON.parse(openText(this.lineKey(seal), `${seal.vault} ${seal.generation} ${place}`, sealed))
  }

  /** Whether a file or line is as what is written now would be. */
  isCurrent(bytes: Buffer): boolean {
    const { current } = this.keys
    return current ? isSealed(bytes) && generationOf(bytes) === current.generation : !isSealed(bytes)
  }

  /** The book is closed: what opened it is overwritten, and nothing can be read with these any more. */
  forget(): void {
    for (const { key } of this.keys.known) key.fill(0)
    for (const key of this.lineKeys.values()) key.fill(0)
    this.lineKeys.clear()
    this.keys = { known: [], plainToo: false }
  }

  private keyOf(generation: number): Seal {
    const seal = this.keys.known.find((known) => known.generation === generation)
    if (!seal) throw new Unsealed('sealed with a key that is not at hand')
    return seal
  }

  private lineKey(seal: Seal): Buffer {
    const known = this.lineKeys.get(seal) ?? derivedKey(seal.key, Buffer.from(seal.vault, 'hex'), JOURNAL)
    this.lineKeys.set(seal, known)
    return known
  }
}

export const VAULT_FILE = 'vault.json'
export const vaultPath = (folder: string) => join(folder, VAULT_FILE)

/** Backups can be moved and renamed by hand; everything else must stand where it was written. */
function roleOf(path: string): string {
  const name = basename(untemporary(path))
  return name.endsWith('.gz') ? 'backup' : name
}

/** A file's name without what it carries while it is being written. */
function untemporary(path: string): string {
  return path.replace(/\.\d+\.tmp$/, '')
}

/** A disk on which a book's files are sealed and opened on the way. */
export interface SealedDisk extends Disk {
  readonly ring: Keyring
  readonly base: Disk
}

/** What does not open is handed on as nothing, so that it is told as damaged like any other file that does not verify. */
export function sealedDisk(base: Disk, ring: Keyring): SealedDisk {
  const readFile = async (path: string): Promise<Buffer> => {
    const bytes = await base.readFile(path)
    try {
      return ring.open(path, bytes)
    } catch (error) {
      if (error instanceof Unsealed) return Buffer.alloc(0)
      throw error
    }
  }
  const openFile = (path: string) => Promise.resolve(ring.keys.known.length === 0 ? base.openFile?.(path) : undefined)
  return Object.assign(Object.create(base) as Disk, { readFile, openFile, ring, base })
}

/** The disk beneath, and the keys of the book on it. */
export function beneath(disk: Disk): { readonly base: Disk; readonly keys?: Keys } {
  return disk.ring ? { base: (disk as SealedDisk).base, keys: disk.ring.keys } : { base: disk }
}
