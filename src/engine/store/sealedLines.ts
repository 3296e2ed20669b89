import type { Keyring, SealedText } from '../seal/keyring'
import { Unsealed } from '../seal/seal'
import { frameLine, lineValue, type Span } from './lines'

/** Bytes around the JSON of a line: `["01234567",` before, `]` and the newline after. */
const OPENING = 12
const CLOSING = 2

/** What of a line stays readable, so that a journal can be walked without its key: which change it is of, or which part of one. */
type Place = { readonly revision: number } | { readonly begin: number } | { readonly part: number } | { readonly commit: number; readonly parts: number }

/** The lines of a change as an encrypted book keeps them; as they are where it is not. */
export function sealLines(ring: Keyring | undefined, revision: number, lines: readonly string[]): readonly string[] {
  if (!ring?.keys.current) return lines
  return lines.map((line) => {
    const json = line.slice(OPENING, -CLOSING)
    const place = placeIn(json)
    const sealed = ring.sealLine(nameOf(place, revision), json)
    return sealed ? frameLine({ ...place, ...sealed }) : line
  })
}

/** The value of a line of the change with this revision; throws {@link Unsealed} where it is not as it was sealed, or not sealed and should be. */
export function openedValue(bytes: Buffer, { start, end }: Span, revision: number, ring: Keyring | undefined): unknown {
  const value = lineValue(bytes, start, end) as (Place & Partial<SealedText>) | null
  if (typeof value?.sealed === 'string' && typeof value.by === 'number') {
    if (!ring) throw new Unsealed('sealed with a key that is not at hand')
    return ring.openLine(nameOf(value, revision), { sealed: value.sealed, by: value.by })
  }
  if (ring?.keys.plainToo === false) throw new Unsealed('a line is not sealed, and should be')
  return value
}

export function opens(bytes: Buffer, span: Span, revision: number, ring: Keyring): boolean {
  try {
    openedValue(bytes, span, revision, ring)
    return true
  } catch (error) {
    if (error instanceof Unsealed) return false
    throw error
  }
}

function placeIn(json: string): Place {
  const [, sort, number, , parts] = /^\{"(revision|begin|part|commit)":(\d+)(,"parts":(\d+))?/.exec(json) ?? []
  if (sort === undefined) throw new Error('a journal line without its place')
  return { [sort]: Number(number), ...(sort === 'commit' ? { parts: Number(parts) } : {}) } as unknown as Place
}

function nameOf(place: Place, revision: number): string {
  if ('revision' in place) return `change ${place.revision}`
  if ('begin' in place) return `begin ${place.begin}`
  if ('part' in place) return `part ${place.part} of ${revision}`
  return `commit ${place.commit} of ${place.parts} parts`
}
