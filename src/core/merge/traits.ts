import type { BookView } from '../book'
import { foldText } from '../fold'
import { emailKey, profileKeys } from '../importIdentity'
import type { Person } from '../people'
import { standsFor } from './nameVariants'

/** What tells two records of one person, folded and ready to be compared. */
export interface Traits {
  /** First, middle and last words of the name, in the order written. */
  readonly words: readonly string[]
  readonly given: string
  readonly family: string
  readonly nickname: string
  readonly emails: readonly string[]
  /** The last eight digits of each number: the same however it is written. */
  readonly phones: readonly string[]
  readonly profiles: readonly string[]
  readonly companies: readonly string[]
}

const SHORTEST_PHONE = 6

/** Two records that may be one have one of these keys in common; only within a key is anybody compared. Kept by the book: `book.remember(id, keysOf)`. */
export function keysOf({ people }: BookView, id: string): readonly string[] {
  const person = people.get(id)
  return person ? blockingKeys(readTraits(person)) : []
}

export function readTraits(person: Person): Traits {
  const { given, middle, family, nickname } = person.name
  const words = [given, middle, family].flatMap(wordsOf)
  return {
    words,
    given: wordsOf(given)[0] ?? words[0] ?? '',
    family: wordsOf(family).join(' ') || (words.length > 1 ? (words.at(-1) ?? '') : ''),
    nickname: wordsOf(nickname)[0] ?? '',
    emails: person.emails.map(({ value }) => emailKey(value)).filter((email) => email.includes('@')),
    phones: person.phones.flatMap(({ value }) => phoneTail(value)),
    profiles: person.urls.length + person.handles.length === 0 ? [] : profileKeys(person),
    companies: person.organisations.flatMap(({ name }) => (name ? [companyKey(name)] : [])),
  }
}

function wordsOf(text: string | undefined): string[] {
  return text ? foldText(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean) : []
}

/** A number without its extension, as far as two spellings of it agree. */
export function phoneTail(value: string): string[] {
  const [main = ''] = value.split(/(?:ext|x|#|;|,)/i)
  const digits = main.normalize('NFKC').replace(/\D/g, '')
  return digits.length < SHORTEST_PHONE ? [] : [digits.slice(-8)]
}

const forms = /[\s,]+(?:gmbh(?: & co\.? kg)?|ag|kg|inc|llc|ltd|limited|corp|corporation|co|plc|sa|sl|srl|bv|oy|ab|as)\.?$/

/** A company's name without what the law puts behind it. */
export function companyKey(name: string): string {
  const folded = foldText(name)
  return folded.replace(forms, '') || folded
}

function blockingKeys({ words, given, family, nickname, emails, phones, profiles, companies }: Traits): string[] {
  const keys = [...emails.map((email) => `e ${email}`), ...phones.map((phone) => `p ${phone}`), ...profiles.map((profile) => `u ${profile}`)]
  if (family && given) {
    const names = new Set([...standsFor(given), ...(nickname ? standsFor(nickname) : [])])
    for (const name of names) for (const last of standsFor(family)) keys.push(`n ${[name, last].map(bareSpelling).sort().join(' ')}`)
  }
  const whole = words.join('')
  if (/\p{Script=Han}/u.test(whole)) keys.push(`z ${[...whole].sort().join('')}`)
  for (const company of companies) {
    if (words.length === 0) keys.push(`o ${company}`)
    else keys.push(`c ${company} ${[given.charAt(0), family.charAt(0)].sort().join('')}`, `c ${company} ${given}`)
  }
  return keys
}

/** Müller, Mueller and Muller as one word: folding has taken the dots off, this takes the e off that stands for them. */
export function bareSpelling(word: string): string {
  return word.replace(/([aou])e/g, '$1').replace(/\s/g, '')
}
