import type { Range } from './highlight'

/** Longest piece of a text shown with a match. */
const LONGEST = 140
/** How much of it stands before the first match. */
const BEFORE = 40
const CUT = '…'

/** A piece of a text around its matches, cut at spaces where it can be, with the ranges moved to it and in order. */
export function snippetOf(text: string, ranges: readonly Range[]): { readonly text: string; readonly ranges: Range[] } {
  const inOrder = merged(ranges)
  if (text.length <= LONGEST) return { text, ranges: inOrder }
  const start = startOf(text, inOrder[0]?.[0] ?? 0)
  const end = endOf(text, start)
  const lead = start > 0 ? CUT : ''
  const piece = `${lead}${text.slice(start, end)}${end < text.length ? CUT : ''}`
  const moved = inOrder.flatMap(([from, to]): Range[] => (from >= start && to <= end ? [[from - start + lead.length, to - start + lead.length]] : []))
  return { text: piece, ranges: moved }
}

function startOf(text: string, match: number): number {
  if (match <= BEFORE) return 0
  const wanted = Math.min(match - BEFORE, text.length - LONGEST)
  const space = text.slice(wanted, match).search(/\s\S/u)
  return wholeCharacter(text, space >= 0 && space < BEFORE ? Math.min(wanted + space + 1, match) : wanted)
}

function endOf(text: string, start: number): number {
  const wanted = Math.min(text.length, start + LONGEST)
  if (wanted === text.length) return wanted
  const space = text.slice(wanted - 20, wanted).search(/\s\S*$/u)
  return wholeCharacter(text, space >= 0 ? wanted - 20 + space : wanted)
}

/** Not between the halves of a character, nor before the accent of one. */
function wholeCharacter(text: string, at: number): number {
  let cut = at
  while (cut > 0 && (/\p{M}/u.test(text[cut] ?? '') || isLowSurrogate(text.charCodeAt(cut)))) cut--
  return cut
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Ranges from first to last, overlapping ones joined. */
function merged(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
