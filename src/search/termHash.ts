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
