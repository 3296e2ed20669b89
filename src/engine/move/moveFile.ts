import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '../../core/dates'
import { Problem } from '../../core/problem'

export const MANIFEST = 'manifest.json'
export const BOOK = 'book.json'
/** The only other names a file for another computer may hold: pictures by their content. */
export const photoEntry = /^photos\/([0-9a-f]{64}\.(?:jpg|png|gif|webp))$/

export const Manifest = z.object({
  hearthMove: z.literal(1),
  program: z.string(),
  madeAt: Instant,
  people: z.int(),
  entries: z.int(),
  photos: z.int(),
  missing: z.int(),
  /** Every other file: its length and SHA-256. */
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** The manifest with a seal over itself, so that damage to it is found too. */
export function sealed(manifest: Manifest): string {
  const text = JSON.stringify(manifest)
  return `${JSON.stringify({ seal: sha256(text), manifest: text })}\n`
}

export function unsealed(text: string): Manifest {
  const parsed = Sealed.safeParse(parseJson(text))
  if (!parsed.success || sha256(parsed.data.manifest) !== parsed.data.seal) throw damaged(MANIFEST)
  const manifest = Manifest.safeParse(parseJson(parsed.data.manifest))
  if (!manifest.success) throw new Problem('move.newer', 'This file was made by a newer Hearth. Bring Hearth up to date here first.')
  return manifest.data
}

const Sealed = z.object({ seal: z.string(), manifest: z.string() })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(MANIFEST)
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export function damaged(part: string): Problem {
  return new Problem('move.damaged', `The file is damaged (${part}). Nothing was taken from it; make it again on the other computer.`, { params: { part } })
}
