const WIDEST = 64
const rows = [new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1)] as const

/**
 * Damerau's distance (insertions, deletions, substitutions, swaps of neighbours) from `word` to `term`, or to the nearest beginning of
 * `term` when `asPrefix`; `max + 1` as soon as it is known to be more than `max`. Only a band of `max` beside the diagonal is computed.
 */
export function distanceUpTo(max: number, word: string, term: string, asPrefix = false): number {
  const m = word.length
  const n = Math.min(term.length, asPrefix ? m + max : WIDEST)
  if (m > WIDEST || Math.abs(m - n) > max) return max + 1
  let [before, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]]
  for (let j = 0; j <= n; j++) above[j] = Math.min(j, max + 1)
  for (let i = 1; i <= m; i++) {
    const from = Math.max(1, i - max)
    const to = Math.min(n, i + max)
    row[from - 1] = from === 1 ? Math.min(i, max + 1) : max + 1
    let least = row[from - 1] ?? 0
    const letter = word.charCodeAt(i - 1)
    for (let j = from; j <= to; j++) {
      const other = term.charCodeAt(j - 1)
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1)
      const deleted = j === i + max ? max + 1 : (above[j] ?? 0) + 1
      if (deleted < cost) cost = deleted
      const inserted = (row[j - 1] ?? 0) + 1
      if (inserted < cost) cost = inserted
      if (i > 1 && j > 1 && letter === term.charCodeAt(j - 2) && word.charCodeAt(i - 2) === other) {
        const swapped = (before[j - 2] ?? 0) + 1
        if (swapped < cost) cost = swapped
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > max) return max + 1
    ;[before, above, row] = [above, row, before]
  }
  return asPrefix ? leastOf(above, Math.max(0, m - max), n, max) : Math.min(max + 1, above[n] ?? max + 1)
}

function leastOf(row: Uint8Array, from: number, to: number, max: number): number {
  let least = max + 1
  for (let j = from; j <= to; j++) least = Math.min(least, row[j] ?? least)
  return least
}

/** Which letters a term has, as bits: a to z each their own, digits one, everything else by its code on the rest. */
export function letterMask(term: string): number {
  let mask = 0
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i)
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97)
    else if (code >= 48 && code <= 57) mask |= 1 << 26
    else mask |= 1 << (27 + (code % 5))
  }
  return mask
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
