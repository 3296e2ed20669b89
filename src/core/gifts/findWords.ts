import { foldText } from '../fold'

const NOTHING = /(?!)/u
const wordPatterns = new WeakMap<readonly string[], RegExp>()
const phrasePatterns = new WeakMap<readonly string[], RegExp>()

/** Whether a folded text holds one of these words: alone, with or without a plural s; Chinese ones anywhere. Lists that stay the same are read once. */
export function holdsWord(folded: string, words: readonly string[]): boolean {
  return made(wordPatterns, words, patternOfWords).test(folded)
}

/** A folded text without these phrases. */
export function withoutPhrases(folded: string, phrases: readonly string[] | undefined): string {
  return phrases ? folded.replace(made(phrasePatterns, phrases, (list) => new RegExp(plainOf(list).join('|') || NOTHING, 'gu')), ' ') : folded
}

function made(patterns: WeakMap<readonly string[], RegExp>, list: readonly string[], make: (list: readonly string[]) => RegExp): RegExp {
  const known = patterns.get(list)
  if (known) return known
  const pattern = make(list)
  patterns.set(list, pattern)
  return pattern
}

/** Folded, with nothing in them a pattern would take for more than itself. */
const plainOf = (list: readonly string[]) => list.map((word) => foldText(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).filter(Boolean)

function patternOfWords(words: readonly string[]): RegExp {
  const plain = plainOf(words)
  const [chinese, others] = [plain.filter(isChinese), plain.filter((word) => !isChinese(word))]
  const ways = [...(others.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${others.join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`] : []), ...chinese]
  return ways.length > 0 ? new RegExp(ways.join('|'), 'u') : NOTHING
}

const isChinese = (word: string) => /\p{Script=Han}/u.test(word)
