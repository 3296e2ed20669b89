import type { Param } from './message'

/** Words people commonly use as labels; anything else is shown as it was written. Stored in English, as address books do. */
export const relationLabels = ['partner', 'wife', 'husband', 'daughter', 'son', 'child', 'mother', 'father', 'parent', 'sister', 'brother', 'friend', 'colleague', 'manager', 'assistant'] as const
export const dateLabels = ['anniversary', 'wedding anniversary', 'first order', 'contract renewal', 'lunar birthday', 'death'] as const
/** What the day somebody died is called among their dates. */
export const DEATH_LABEL = 'death'

const known: ReadonlySet<string> = new Set([...relationLabels, ...dateLabels])

const household: ReadonlySet<string> = new Set(['partner', 'spouse', 'wife', 'husband', 'daughter', 'son', 'child', '伴侣', '爱人', '妻子', '太太', '丈夫', '先生', '女儿', '儿子', '孩子'])

/** Somebody so close that one thinks of them on their partner's or child's birthday as well; not on a colleague's. */
export const isOfHousehold = (label: string): boolean => household.has(label.trim().toLowerCase())

/** A label within a sentence: in the reader's language where it is a common word. */
export function labelParam(label: string): Param {
  const word = label.trim().toLowerCase()
  return known.has(word) ? { key: `person:label.${word}` } : label
}

/** Whether a date is the day something began that is counted in years. */
export function isAnniversary(label: string): boolean {
  return /anniversar|jubil|jahrestag|hochzeitstag|aniversario|纪念日|周年/i.test(label)
}
