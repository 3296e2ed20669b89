import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A key of a vault: what files are sealed with. Plain data, so that a thread can be handed it. */
export interface Seal {
  /** The vault's id, 16 bytes as hex. */
  readonly vault: string
  /** Which key of the vault: each new key counts one more. */
  readonly generation: number
  readonly key: Uint8Array
}

/** A sealed file or line that is not as it was written, is of another vault, or stands where another should. */
export class Unsealed extends Error {
  override readonly name = 'Unsealed'
}

const MAGIC = Buffer.from('HEARTH-SEALED\n')
const VERSION = 1
const SALT = 32
const HEADER = MAGIC.length + 1 + 16 + 4 + SALT
const CHUNK = 1 << 16
const TAG = 16
/** A sealed file's first so many bytes hold at least its first chunk. */
export const BEGINNING = HEADER + CHUNK + TAG

export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && MAGIC.equals(bytes.subarray(0, MAGIC.length))
}

/** The vault a sealed file belongs to, as it says itself. */
export function vaultOf(bytes: Buffer): string {
  return bytes.subarray(MAGIC.length + 1, MAGIC.length + 17).toString('hex')
}

/** The generation of the key a sealed file was written with, as it says itself. */
export function generationOf(bytes: Buffer): number {
  return bytes.readUInt32BE(MAGIC.length + 17)
}

/**
 * Seals a file as it is written: a header, then chunks of 64 KB, each AES-256-GCM under a key of this file's own (HKDF over the vault's key and 32 random bytes).
 * What is authenticated with each: magic, version, vault, generation, salt, the file's role, the chunk's index and whether it is the last. So no chunk can be
 * dropped, swapped, or taken for one of another file.
 */
export class Sealing {
  private readonly header: Buffer
  private readonly fileKey: Buffer
  private pending: Buffer = Buffer.alloc(0)
  private index = 0
  private begun = false

  constructor(
    seal: Seal,
    private readonly role: string,
  ) {
    this.header = Buffer.concat([MAGIC, Buffer.from([VERSION]), Buffer.from(seal.vault, 'hex'), uint32(seal.generation), randomBytes(SALT)])
    this.fileKey = fileKey(seal, this.header)
  }

  push(bytes: Uint8Array): Buffer {
    const out: Buffer[] = this.begun ? [] : [this.header]
    this.begun = true
    const all = Buffer.concat([this.pending, bytes])
    let from = 0
    // The last chunk is held back: only the end tells that it is the last.
    while (all.length - from > CHUNK) out.push(this.chunk(all.subarray(from, (from += CHUNK)), false))
    this.pending = Buffer.from(all.subarray(from))
    return Buffer.concat(out)
  }

  end(): Buffer {
    const last = this.chunk(this.pending, true)
    return this.begun ? last : Buffer.concat([this.header, last])
  }

  private chunk(bytes: Buffer, final: boolean): Buffer {
    const { nonce, associated } = bound(this.header, this.role, this.index, final)
    this.index += 1
    const cipher = createCipheriv('aes-256-gcm', this.fileKey, nonce).setAAD(associated)
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

export function sealWhole(seal: Seal, role: string, bytes: Uint8Array): Buffer {
  const sealing = new Sealing(seal, role)
  return Buffer.concat([sealing.push(bytes), sealing.end()])
}

/** The bytes of a sealed file; throws {@link Unsealed} where any of it is not as it was written. */
export function openWhole(seal: Seal, role: string, sealed: Buffer): Buffer {
  const chunks: Buffer[] = []
  const size = CHUNK + TAG
  for (let start = HEADER, index = 0; ; start += size, index += 1) {
    const final = start + size >= sealed.length
    chunks.push(openChunk(seal, role, sealed, start, index, final))
    if (final) return Buffer.concat(chunks)
  }
}

/** The first chunk of a sealed file whose beginning this is. */
export function openBeginning(seal: Seal, role: string, sealed: Buffer, size: number): Buffer {
  return openChunk(seal, role, sealed, HEADER, 0, size <= BEGINNING)
}

function openChunk(seal: Seal, role: string, sealed: Buffer, start: number, index: number, final: boolean): Buffer {
  const header = sealed.subarray(0, HEADER)
  if (header[MAGIC.length] !== VERSION) throw new Unsealed('sealed by another version')
  if (header.subarray(MAGIC.length + 1, MAGIC.length + 17).toString('hex') !== seal.vault) throw new Unsealed('sealed for another vault')
  const chunk = sealed.subarray(start, Math.min(sealed.length, start + CHUNK + TAG))
  if (chunk.length < TAG) throw new Unsealed('a sealed file is cut short')
  const { nonce, associated } = bound(header, role, index, final)
  return decrypt(fileKey(seal, header), nonce, associated, chunk)
}

/** Seals a short text on its own, bound to what `associated` says of its place. */
export function sealText(key: Uint8Array, associated: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associated))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

export function openText(key: Uint8Array, associated: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < 12 + TAG) throw new Unsealed('a sealed text is cut short')
  return decrypt(key, bytes.subarray(0, 12), Buffer.from(associated), bytes.subarray(12)).toString('utf8')
}

/** A key for one purpose, derived from another. */
export function derivedKey(key: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, purpose, 32))
}

function decrypt(key: Uint8Array, nonce: Buffer, associated: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(associated)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const opened = decipher.update(sealed.subarray(0, sealed.length - TAG))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    throw new Unsealed('it is not as it was sealed')
  }
}

function fileKey({ key }: Seal, header: Buffer): Buffer {
  return derivedKey(key, header.subarray(HEADER - SALT), 'hearth file')
}

function bound(header: Buffer, role: string, index: number, final: boolean): { nonce: Buffer; associated: Buffer } {
  const place = Buffer.concat([uint32(index), Buffer.from([final ? 1 : 0])])
  return { nonce: Buffer.concat([Buffer.alloc(7), place]), associated: Buffer.concat([header, Buffer.from(role), place]) }
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
