import { foldText } from '../core/fold'
import type { Person } from '../core/people'
import { personFieldNames, type PersonFieldName, type PersonText } from './fields'
import { hasChinese, pinyinTerms, syllablesOf } from './pinyin'
import { eachTerm, type TakeTerm } from './tokens'

const bits = Object.fromEntries(personFieldNames.map((field, i) => [field, 1 << i])) as Record<PersonFieldName, number>
/** Fields whose Chinese is also found by its pinyin. */
const spoken: ReadonlySet<PersonFieldName> = new Set(['nickname', 'company', 'tag', 'city'])
/** Fields where `Jean-Luc` is also found as `jeanluc`, and `Müller` as `mueller`. */
const names: ReadonlySet<PersonFieldName> = new Set(['name', 'nickname', 'company', 'relation'])
const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

export function bitOf(field: PersonFieldName): number {
  return bits[field]
}

/** Whether the Chinese of a field is found by its pinyin too. */
export function isSpoken(field: PersonFieldName): boolean {
  return spoken.has(field)
}

/** Hands over every term a person is found by, with the bit of its field. Phone numbers are kept apart (phones.ts). */
export function eachPersonTerm(person: Person, texts: readonly PersonText[], take: (bit: number, text: string, start: number, end: number) => void): void {
  for (const { field, text } of texts) {
    if (field === 'phone') continue
    const bit = bits[field]
    const takeTerm: TakeTerm = (from, start, end) => take(bit, from, start, end)
    const takeWhole = (term: string) => take(bit, term, 0, term.length)
    const folded = foldText(text)
    eachTerm(folded, takeTerm)
    if (names.has(field)) eachSpelling(text, folded, takeTerm)
    if (spoken.has(field) && hasChinese(text)) pinyinTerms(syllablesOf(text)).forEach(takeWhole)
  }
  for (const term of namePinyin(person)) take(bits.pinyin, term, 0, term.length)
}

/** The syllables of a Chinese name, the family name read as one. */
export function nameSyllables({ name }: Person): { readonly family: readonly string[]; readonly given: readonly string[] } {
  const read = (text: string | undefined, surname: boolean) => (text && hasChinese(text) ? syllablesOf(text, surname) : [])
  const wholeInOne = !name.family && (name.given?.length ?? 0) <= 4
  return { family: read(name.family, true), given: read(name.given, wholeInOne) }
}

/** What a Chinese name is found by in Latin letters; nothing for any other. */
export function namePinyin(person: Person): readonly string[] {
  const { family, given } = nameSyllables(person)
  if (family.length + given.length === 0) return []
  return [...pinyinTerms([...family, ...given]), ...(family.length > 0 ? pinyinTerms(given) : [])]
}

function eachSpelling(text: string, folded: string, take: TakeTerm): void {
  if (/[-‐–]/.test(folded)) {
    for (const [joined] of folded.matchAll(/[\p{L}\p{N}]+(?:[-‐–][\p{L}\p{N}]+)+/gu)) eachTerm(joined.replace(/[-‐–]/g, ''), take)
  }
  if (folded === text || !/[äöüåø]/iu.test(text)) return
  const spelled = text.toLowerCase().normalize('NFC').replace(/[äöüåø]/gu, (letter) => germanLetters[letter] ?? letter)
  eachTerm(foldText(spelled), take)
}
