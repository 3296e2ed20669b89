/** What a hash begins with, and what takes one more unit in: FNV-1a over UTF-16 units. */
export const HASH_START = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME)
}

/** The high bits folded in for the table. */
export function hashEnd(hash: number): number {
  return hash ^ (hash >>> 15)
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START
  for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i))
  return hashEnd(hash)
}

/** Whether a piece of a text is a term. */
export function isSame(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false
  for (let i = 0; i < term.length; i++) if (term.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** A copy of its own: a long piece cut from a text keeps the whole text in memory otherwise. */
export function detached(term: string): string {
  return term.length < 13 ? term : ` ${term}`.slice(1)
}
