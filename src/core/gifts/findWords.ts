import { foldText } from '../fold'

const patterns = new Map<string, RegExp>()

/** Whether a folded text holds one of these words: alone, with or without a plural s; Chinese ones anywhere. */
export function holdsWord(folded: string, words: readonly string[]): boolean {
  return words.some((word) => patternOf(word).test(folded))
}

/** A folded text without these phrases. */
export function withoutPhrases(folded: string, phrases: readonly string[] = []): string {
  return phrases.reduce((text, phrase) => text.replaceAll(foldText(phrase), ' '), folded)
}

function patternOf(word: string): RegExp {
  const known = patterns.get(word)
  if (known) return known
  const plain = foldText(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const made = /\p{Script=Han}/u.test(plain) ? new RegExp(plain, 'u') : new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, 'u')
  patterns.set(word, made)
  return made
}
