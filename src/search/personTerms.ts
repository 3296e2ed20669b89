import { foldText } from '../core/fold'
import type { Person } from '../core/people'
import { eachPersonText, personFieldNames, type PersonFieldName } from './fields'
import { hasChinese, pinyinTerms, syllablesOf } from './pinyin'
import type { TermTaker } from './termTaker'

const bits = Object.fromEntries(personFieldNames.map((field, i) => [field, 1 << i])) as Record<PersonFieldName, number>
/** Fields whose Chinese is also found by its pinyin. */
const spoken: ReadonlySet<PersonFieldName> = new Set(['nickname', 'company', 'tag', 'city'])
/** Fields where `Jean-Luc` is also found as `jeanluc`, and `Müller` as `mueller`. */
const names: ReadonlySet<PersonFieldName> = new Set(['name', 'nickname', 'company', 'relation'])
/** Fields whose texts many people share. */
const shared: ReadonlySet<PersonFieldName> = new Set(['company', 'role', 'tag', 'interest', 'city'])
/** What is folded to a hyphen or dash between the parts of a name. */
const hyphens = /[-‐‑–︲﹣－]/
const umlauts = /[äöüåø]/iu
const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

export function bitOf(field: PersonFieldName): number {
  return bits[field]
}

/** Whether the Chinese of a field is found by its pinyin too. */
export function isSpoken(field: PersonFieldName): boolean {
  return spoken.has(field)
}

/** Hands over every term a person is found by, with the bit of its field. Phone numbers are kept apart (phones.ts). */
export function takePersonTerms(person: Person, terms: TermTaker): void {
  eachPersonText(person, (field, text) => {
    const bit = bits[field]
    const isShared = shared.has(field)
    if (field === 'phone' || (isShared && terms.takeShared(text, bit))) return
    gatherTerms(field, text, terms)
    if (isShared) terms.putShared(text, bit)
    else terms.put(bit)
  })
  if (!hasChinese(person.name.given ?? '') && !hasChinese(person.name.family ?? '')) return
  for (const term of namePinyin(person)) terms.gatherTerm(term)
  terms.put(bits.pinyin)
}

function gatherTerms(field: PersonFieldName, text: string, terms: TermTaker): void {
  terms.gather(text)
  if (names.has(field)) gatherSpellings(text, terms)
  if (spoken.has(field) && hasChinese(text)) for (const term of pinyinTerms(syllablesOf(text))) terms.gatherTerm(term)
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

function gatherSpellings(text: string, terms: TermTaker): void {
  const spelled = umlauts.test(text)
  // Nearly every name has neither: looked at before anything is made of it.
  if (!spelled && !hyphens.test(text)) return
  const folded = foldText(text)
  if (/[-‐–]/.test(folded)) {
    for (const [joined] of folded.matchAll(/[\p{L}\p{N}]+(?:[-‐–][\p{L}\p{N}]+)+/gu)) terms.gatherFolded(joined.replace(/[-‐–]/g, ''))
  }
  if (spelled) terms.gatherFolded(foldText(text.toLowerCase().normalize('NFC').replace(/[äöüåø]/gu, (letter) => germanLetters[letter] ?? letter)))
}
