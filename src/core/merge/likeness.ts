import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { foldText } from '../fold'
import { type Message, message } from '../message'
import { displayName, type PartialDate, type Person } from '../people'
import { isVariant } from './nameVariants'
import { bareSpelling, phoneTail, type Traits } from './traits'

/** One of two records that may be one person. */
export interface Side {
  readonly person: Person
  readonly traits: Traits
}

export interface Likeness {
  /** 0 to 100: how sure it is that the two are one. */
  readonly score: number
  readonly reasons: readonly Message[]
}

/** What a name says about two records being one. */
export type NameFit = 'same' | 'variant' | 'close' | 'partial' | 'unknown' | 'different'

const nameScores: Readonly<Record<NameFit, number>> = { same: 55, variant: 46, close: 36, partial: 22, unknown: 18, different: 0 }
/** Below this nobody is asked about a pair. */
export const LEAST = 50

/** How alike two records are, and by what. `shared` says whether a key is one many people have (a switchboard, info@): it proves little. */
export function likenessOf(a: Side, b: Side, region: string | undefined, shared: (key: string) => boolean = () => false): Likeness {
  const fit = nameFit(a.traits, b.traits)
  if (fit === 'different' || a.person.notSame?.includes(b.person.id) || b.person.notSame?.includes(a.person.id)) return { score: 0, reasons: [] }
  const found: { readonly score: number; readonly reason: Message }[] = []
  const email = common(a.traits.emails, b.traits.emails)
  if (email) found.push({ score: shared(`e ${email}`) ? 8 : 40, reason: message('merge:reason.email', { value: email }) })
  const phone = commonPhone(a.person, b.person, region)
  if (phone) found.push({ score: shared(`p ${phoneTail(phone)[0] ?? ''}`) ? 6 : 36, reason: message('merge:reason.phone', { value: phone }) })
  const profile = common(a.traits.profiles, b.traits.profiles)
  if (profile) found.push({ score: 45, reason: message('merge:reason.profile', { value: profile }) })
  const birthday = birthdays(a.person.birthday, b.person.birthday)
  if (birthday > 0) found.push({ score: birthday, reason: message('merge:reason.birthday') })
  const company = common(a.traits.companies, b.traits.companies)
  if (company) found.push({ score: 20, reason: message('merge:reason.company', { value: companyName(a.person, b.person) }) })
  const city = common(cities(a.person), cities(b.person))
  if (city) found.push({ score: 4, reason: message('merge:reason.city', { value: city }) })
  const against = againstIt(a, b, Math.min(birthday, 0), company !== undefined)
  const score = nameScores[fit] + found.reduce((sum, { score: each }) => sum + each, 0) - against
  const name = fit === 'unknown' || fit === 'partial' ? [] : [message(`merge:reason.name.${fit}`, { a: displayName(a.person), b: displayName(b.person) })]
  return { score: Math.max(0, Math.min(100, score)), reasons: [...name, ...found.toSorted((x, y) => y.score - x.score).map(({ reason }) => reason)] }
}

/** Different people stay different however much else they share: couples have one number, colleagues one address. */
export function nameFit(a: Traits, b: Traits): NameFit {
  if (a.words.length === 0 || b.words.length === 0) return 'unknown'
  if (whole(a) === whole(b) || sorted(a.words) === sorted(b.words)) return 'same'
  if (/\p{Script=Han}/u.test(whole(a) + whole(b))) return a.family + a.given === b.family + b.given ? 'same' : 'different'
  if (a.words.length === 1 || b.words.length === 1) return oneWord(a, b)
  const sameFamily = sameSpelling(a.family, b.family)
  const variant = givenVariant(a, b)
  if (sameFamily) return variant ? 'variant' : isTypo(a.given, b.given) ? 'close' : 'different'
  if (variant && isTypo(a.family, b.family)) return 'close'
  if (isVariant(a.given, b.family) && isVariant(b.given, a.family)) return 'variant'
  return variant && a.given.length > 1 && b.given.length > 1 ? 'partial' : 'different'
}

function givenVariant(a: Traits, b: Traits): boolean {
  const names = (traits: Traits) => [traits.given, traits.nickname, traits.words[1] === traits.family ? '' : (traits.words[1] ?? '')].filter(Boolean)
  if (names(a).some((one) => one.length > 1 && [b.given, b.nickname].some((other) => isVariant(one, other)))) return true
  if (names(b).some((one) => one.length > 1 && isVariant(one, a.given))) return true
  return sameSpelling(a.given, b.given) || isInitial(a.given, b.given)
}

/** Only a first name, a last name or a nickname on one side: part of the other's. */
function oneWord(a: Traits, b: Traits): NameFit {
  const [short, long] = a.words.length === 1 ? [a, b] : [b, a]
  const [word = ''] = short.words
  const [given = ''] = long.words
  if (long.words.length === 1) return isVariant(word, given) ? 'variant' : sameSpelling(word, given) || isTypo(word, given) ? 'close' : 'different'
  return long.words.some((other) => isVariant(word, other)) || (long.nickname && isVariant(word, long.nickname)) ? 'partial' : 'different'
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** One letter more, less, other or swapped, in words long enough for that to be a slip. */
export function isTypo(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2)
}

/** ü as ue, ö as oe, ß as ss: folding has taken the dots off, so the e is what differs. */
function sameSpelling(a: string, b: string): boolean {
  return a !== '' && (a === b || bareSpelling(a) === b || a === bareSpelling(b))
}

const whole = ({ words }: Traits) => words.map(bareSpelling).join('')
const sorted = (words: readonly string[]) => [...words].sort().join(' ')

function common(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((value) => b.includes(value))
}

function cities({ addresses }: Person): string[] {
  return addresses.flatMap(({ city }) => (city ? [foldText(city)] : []))
}

/** The company as it is written, for the reason. */
function companyName(a: Person, b: Person): string {
  return a.organisations[0]?.name ?? b.organisations[0]?.name ?? ''
}

/** A number both have, as E.164 where both can be read so; numbers of two countries that only end alike are not one. */
function commonPhone(a: Person, b: Person, region: string | undefined): string | undefined {
  for (const { value } of a.phones) {
    const [tail] = phoneTail(value)
    if (tail === undefined) continue
    for (const { value: other } of b.phones) {
      if (phoneTail(other)[0] === tail && isOneNumber(value, other, region)) return international(value, region) ?? international(other, region) ?? value
    }
  }
  return undefined
}

function isOneNumber(a: string, b: string, region: string | undefined): boolean {
  const [x, y] = [international(a, region), international(b, region)]
  return x === undefined || y === undefined || x === y
}

export function international(value: string, region: string | undefined): string | undefined {
  return parsePhoneNumberFromString(value, region as CountryCode | undefined)?.number
}

/** Positive where they are one day, negative where they cannot be. */
function birthdays(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (!a || !b || a.calendar !== b.calendar) return 0
  const sameDay = a.month === b.month && a.day === b.day
  const years = a.year !== undefined && b.year !== undefined
  if (sameDay && years) return a.year === b.year ? 28 : -30
  return sameDay ? 16 : -40
}

function againstIt(a: Side, b: Side, birthday: number, sameCompany: boolean): number {
  const otherCompany = !sameCompany && a.traits.companies.length > 0 && b.traits.companies.length > 0
  const [x, y] = [a.person.name.suffix, b.person.name.suffix].map((suffix) => foldText(suffix ?? '').replace(/\W/g, ''))
  const generations = x !== y && [x, y].some((suffix) => /^(jr|sr|ii|iii|iv)$/.test(suffix ?? ''))
  const kinds = a.person.kind !== b.person.kind && a.traits.words.length > 0 && b.traits.words.length > 0
  return -birthday + (otherCompany ? 5 : 0) + (generations ? 50 : 0) + (kinds ? 30 : 0)
}
