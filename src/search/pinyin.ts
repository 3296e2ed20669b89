import { pinyin } from 'pinyin-pro'

/** No Chinese character comes before it (⺀). */
const FIRST_CHINESE = 0x2e80
const chinese = /\p{Script=Han}/u
/** Of each character met so far its one reading, '' for what is not Chinese; undefined where it has several. */
const onlyReadings = new Map<string, string | undefined>()
const readings = new Map<string, readonly string[]>()
/** Companies, cities and tags repeat; a book never has more different ones than this by far. */
const MOST_REMEMBERED = 5000

export function hasChinese(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_CHINESE) return chinese.test(text)
  return false
}

/** How each Chinese character of a text is read, without tones: one syllable per character, '' for any other. `surname` reads it as a family name. */
export function syllablesOf(text: string, surname = false): readonly string[] {
  const key = surname ? `^${text}` : text
  const known = readings.get(key)
  if (known) return known
  const plain = plainSyllablesOf(text)
  if (plain) return plain
  if (readings.size >= MOST_REMEMBERED) readings.clear()
  const parts = pinyin(text, { toneType: 'none', type: 'array', surname: surname ? 'all' : 'off', v: true })
  const characters = [...text]
  const syllables = characters.map((character, i) => (hasChinese(character) && /^[a-z]+$/.test(parts[i] ?? '') ? (parts[i] ?? '') : ''))
  readings.set(key, syllables)
  return syllables
}

/** The same where every character has one reading, whatever stands beside it: looked up, not worked out. */
function plainSyllablesOf(text: string): readonly string[] | undefined {
  const syllables: string[] = []
  for (const character of text) {
    const reading = onlyReadingOf(character)
    if (reading === undefined) return undefined
    syllables.push(reading)
  }
  return syllables
}

function onlyReadingOf(character: string): string | undefined {
  const known = onlyReadings.get(character)
  if (known !== undefined || onlyReadings.has(character)) return known
  const found = hasChinese(character) ? new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })) : new Set([''])
  const [only = ''] = found
  const reading = found.size === 1 && /^[a-z]*$/.test(only) ? only : undefined
  onlyReadings.set(character, reading)
  return reading
}

/** What people type for a Chinese text: syllables, all of them in one word, their initials; ü as v and as u. */
export function pinyinTerms(syllables: readonly string[]): string[] {
  const read = syllables.filter(Boolean)
  const terms = [...read]
  if (read.length > 1 && read.length <= 8) {
    let [joined, initials] = ['', '']
    for (const syllable of read) {
      joined += syllable
      initials += syllable.charAt(0)
    }
    terms.push(joined, initials)
  }
  return terms.some((term) => term.includes('v')) ? terms.flatMap((term) => (term.includes('v') ? [term, term.replaceAll('v', 'u')] : [term])) : terms
}
