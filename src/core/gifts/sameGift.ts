import { foldText } from '../fold'

const small = new Set(['a', 'an', 'the', 'of', 'for', 'with', 'and', 'in', 'on', 'to', 'from', 'her', 'his', 'their', 'some', 'one', 'two', 'new', 'that', 'which', 'by', 'at'])

/** Whether two gifts are the same thing, however they are written: the same words, or one tells the other in more words. */
export function isSameGift(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (!fewer || !more || fewer.length === 0) return foldText(one) === foldText(other)
  if (fewer.length === 1 && more.length > 1) return false
  return fewer.every((word) => more.includes(word))
}

/** The words that carry meaning; a text without spaces, as Chinese is, counts as one word. */
function wordsOf(title: string): string[] {
  return foldText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
}
