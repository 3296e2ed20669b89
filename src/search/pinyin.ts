import { pinyin } from 'pinyin-pro'

const chinese = /\p{Script=Han}/u
const readings = new Map<string, readonly string[]>()
/** Companies, cities and tags repeat; a book never has more different ones than this by far. */
const MOST_REMEMBERED = 5000

export function hasChinese(text: string): boolean {
  return chinese.test(text)
}

/** How each Chinese character of a text is read, without tones: one syllable per character, '' for any other. `surname` reads it as a family name. */
export function syllablesOf(text: string, surname = false): readonly string[] {
  const key = surname ? `^${text}` : text
  const known = readings.get(key)
  if (known) return known
  if (readings.size >= MOST_REMEMBERED) readings.clear()
  const parts = pinyin(text, { toneType: 'none', type: 'array', surname: surname ? 'all' : 'off', v: true })
  const characters = [...text]
  const syllables = characters.map((character, i) => (hasChinese(character) && /^[a-z]+$/.test(parts[i] ?? '') ? (parts[i] ?? '') : ''))
  readings.set(key, syllables)
  return syllables
}

/** What people type for a Chinese text: syllables, all of them in one word, their initials; ü as v and as u. */
export function pinyinTerms(syllables: readonly string[]): string[] {
  const read = syllables.filter(Boolean)
  if (read.length === 0) return []
  const terms = read.length > 1 && read.length <= 8 ? [...read, read.join(''), read.map((syllable) => syllable[0]).join('')] : [...read]
  return terms.flatMap((term) => (term.includes('v') ? [term, term.replaceAll('v', 'u')] : [term]))
}
