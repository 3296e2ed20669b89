const special: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' }

/** Text as it is compared and searched: lower case, without accents, full-width letters narrowed (NFKD), ß as ss, ø as o, ł as l. */
export function foldText(text: string): string {
  return fold(text).trim()
}

/** Folded text together with where each of its characters came from. */
export interface FoldedText {
  readonly text: string
  /** Where the original character starts that a UTF-16 unit of `text` came from … */
  readonly startOf: (index: number) => number
  /** … and where it ends, accents included. */
  readonly endOf: (index: number) => number
}

/** Folds without trimming, and remembers the way back, so that a match can be shown in the original. */
export function foldWithOrigin(original: string): FoldedText {
  if (isPlain(original)) return { text: original.toLowerCase(), startOf: (index) => index, endOf: (index) => index + 1 }
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: character, index } of original.matchAll(/(?:[\u1100-\u11ff]+|[^])\p{M}*/gu)) {
    const folded = fold(character)
    text += folded
    for (let i = 0; i < folded.length; i++) {
      starts.push(index)
      ends.push(index + character.length)
    }
  }
  return { text, startOf: (index) => starts[index] ?? original.length, endOf: (index) => ends[index] ?? original.length }
}

function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđðþæœıς]/g, (letter) => special[letter] ?? letter)
    .normalize('NFC')
}

/** Whether there is nothing to fold: ASCII only. A loop, because this runs over every note of a book. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
