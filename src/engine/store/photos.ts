import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '../../core/problem'
import { type Disk, makeFolder, namesIn, putInPlace, readIfThere, saveProblem, syncFolder, writeWhole } from './disk'

const LARGEST = 12 << 20
/** Pictures written at the same time: most of each is waiting for the disk. */
const AT_ONCE = 8

/** Pictures by their content: the name is the SHA-256 of the bytes and the sort of picture they are. */
export class Photos {
  /** The folder has been there before; one that goes missing is made again the next time. */
  private isMade = false

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly mayWrite: () => Problem | undefined,
  ) {}

  /** Keeps a picture and answers its name. The same picture twice is kept once. */
  async put(bytes: Uint8Array): Promise<string> {
    const name = this.nameOf(bytes)
    if (!(await this.has(name))) await this.write(name, bytes, writeWhole)
    return name
  }

  /** Keeps many, a few at a time, and makes their names durable together. */
  async putAll(pictures: readonly Uint8Array[], signal?: AbortSignal): Promise<void> {
    const waiting = pictures.values()
    const known = new Set(await namesIn(this.disk, this.folder))
    const keep = async () => {
      for (const bytes of waiting) {
        if (signal?.aborted) return
        const name = this.nameOf(bytes)
        if (!known.has(name) || !(await this.has(name))) await this.write(name, bytes, putInPlace)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, keep))
    if (pictures.length > 0) await syncFolder(this.disk, this.folder).catch((error: unknown) => Promise.reject(saveProblem(error, this.folder)))
  }

  private nameOf(bytes: Uint8Array): string {
    const extension = sniff(bytes)
    if (!extension) throw new Problem('photo.kind', 'This is not a picture Hearth can show. It takes JPEG, PNG, GIF and WebP.')
    if (bytes.length > LARGEST) throw new Problem('photo.large', 'This picture is too large. Hearth takes up to 12 MB.', { params: { megabytes: LARGEST >> 20 } })
    return `${sha256(bytes)}.${extension}`
  }

  private async write(name: string, bytes: Uint8Array, put: typeof writeWhole): Promise<void> {
    const refusal = this.mayWrite()
    if (refusal) throw refusal
    const path = join(this.folder, name)
    try {
      if (!this.isMade) await makeFolder(this.disk, this.folder)
      this.isMade = true
      await put(this.disk, path, bytes)
    } catch (error) {
      this.isMade = false
      throw saveProblem(error, path)
    }
  }

  async get(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = isPhotoName(name) ? await readIfThere(this.disk, join(this.folder, name)) : undefined
    if (!bytes) throw new Problem('photo.gone', 'This picture is no longer there.')
    if (!name.startsWith(sha256(bytes))) throw new Problem('photo.damaged', `This picture is damaged (photos/${name}).`, { params: { file: `photos/${name}` } })
    return new Uint8Array(bytes)
  }

  /** Whether the picture is there, whole. */
  async has(name: string): Promise<boolean> {
    const bytes = isPhotoName(name) ? await readIfThere(this.disk, join(this.folder, name)) : undefined
    return bytes !== undefined && name.startsWith(sha256(bytes))
  }
}

const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp' }

export function photoType(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

export function isPhotoName(name: string): boolean {
  return /^[0-9a-f]{64}\.(jpg|png|gif|webp)$/.test(name)
}

/** What sort of picture it is by its first bytes, whatever anybody calls it. */
function sniff(bytes: Uint8Array): string | undefined {
  const opening = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (opening.startsWith('\xff\xd8\xff')) return 'jpg'
  if (opening.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(opening)) return 'gif'
  return /^RIFF[^]{4}WEBP$/.test(opening) ? 'webp' : undefined
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
