import { Book } from '../src/core/book'
import type { Day, Instant, Moment } from '../src/core/dates'
import { addDays } from '../src/core/days'
import type { Entry } from '../src/core/entries/registry'
import { blankPerson, type Person } from '../src/core/people'
import { Random } from './random'
import * as words from './words'

export interface GeneratedBook {
  readonly people: readonly Person[]
  readonly entries: readonly Entry[]
}

/** The day generated books are written "around": nothing in them is later than a month after it. */
export const generatedToday = '2026-09-15' as Day
const now = '2026-09-15T08:00:00Z'

/** A realistic book, the same for the same seed: every person with so many entries, every tenth Chinese. */
export function generateBook({ people, seed = 1, each = 5 }: { readonly people: number; readonly seed?: number; readonly each?: number }): GeneratedBook {
  const random = new Random(seed)
  const made: Person[] = []
  const entries: Entry[] = []
  for (let i = 0; i < people; i++) {
    const person = i % 10 === 9 ? chinesePerson(random, i) : westernPerson(random, i)
    made.push(person)
    for (let k = 0; k < each; k++) entries.push(entryOf(random, person, i * each + k, i % 10 === 9))
  }
  return { people: made, entries }
}

export function bookFrom({ people, entries }: GeneratedBook): Book {
  const book = new Book()
  for (const person of people) book.set('people', person.id, person)
  for (const entry of entries) book.set('entries', entry.id, entry)
  return book
}

function westernPerson(random: Random, i: number): Person {
  const given = random.pick(words.givenNames)
  const family = random.pick(words.familyNames)
  const company = `${random.pick(words.companyStarts)} ${random.pick(words.companyEnds)}${random.chance(0.4) ? ` ${random.pick(words.companyForms)}` : ''}`
  const domain = `${plain(company.split(' ').slice(0, 2).join('-'))}.example`
  const intl = random.chance(0.5)
  const digits = String(1_000_000 + random.below(9_000_000))
  const area = random.pick(['171', '160', '30', '89', '221', '69'])
  return common(random, i, {
    name: { given, family, ...(random.chance(0.05) ? { nickname: given.slice(0, 3) + 'y' } : {}) },
    organisations: random.chance(0.8) ? [{ name: company, title: random.pick(words.roles) }] : [],
    emails: random.chance(0.9) ? [{ value: `${plain(given)}.${plain(family)}@${domain}` }] : [],
    phones: random.chance(0.7) ? [{ value: intl ? `+49 ${area} ${digits}` : `0${area}/${digits.slice(0, 3)} ${digits.slice(3)}` }] : [],
    addresses: random.chance(0.5) ? [{ city: random.pick(words.cities) }] : [],
    interests: random.chance(0.4) ? [{ text: random.pick(words.interests) }] : [],
  })
}

function chinesePerson(random: Random, i: number): Person {
  const family = random.pick(words.chineseFamilyNames)
  const given = random.pick(words.chineseGivenCharacters) + (random.chance(0.8) ? random.pick(words.chineseGivenCharacters) : '')
  return common(random, i, {
    name: { given, family },
    organisations: random.chance(0.8) ? [{ name: random.pick(words.chineseCompanies), title: random.pick(words.chineseRoles) }] : [],
    emails: random.chance(0.5) ? [{ value: `user${i}@mail.example` }] : [],
    phones: random.chance(0.7) ? [{ value: `+86 13${random.below(10)} ${1000 + random.below(9000)} ${1000 + random.below(9000)}` }] : [],
    addresses: random.chance(0.5) ? [{ city: random.pick(words.chineseCities) }] : [],
    interests: random.chance(0.4) ? [{ text: random.pick(words.chineseInterests) }] : [],
  })
}

function common(random: Random, i: number, fields: Partial<Person>): Person {
  const addedDaysAgo = random.below(1500)
  const added = addDays(generatedToday, -addedDaysAgo)
  const days = random.pick([7, 14, 30, 60, 90, 180])
  return {
    ...blankPerson(uuid(i, 1), `${added}T10:00:00Z` satisfies Instant),
    ...fields,
    tags: [...new Set(Array.from({ length: random.below(3) }, () => random.pickOften(words.tags)))],
    ...(random.chance(0.4) ? { cadence: { days, since: added } } : {}),
    ...(random.chance(0.3) ? { birthday: { month: 1 + random.below(12), day: 1 + random.below(28), ...(random.chance(0.6) ? { year: 1950 + random.below(55) } : {}) } } : {}),
    ...(random.chance(0.03) ? { starred: true } : {}),
    ...(random.chance(0.03) ? { state: 'archived' as const } : {}),
    fields: random.chance(0.1) ? [{ label: 'Customer number', value: `K-${10_000 + random.below(90_000)}` }] : [],
  }
}

function entryOf(random: Random, person: Person, number: number, chinese: boolean): Entry {
  const on = addDays(generatedToday, -random.below(900))
  const base = { id: uuid(number, 2), personIds: [person.id], at: on as string as Moment, createdAt: `${on}T10:00:00Z`, updatedAt: now }
  const dice = random.next()
  const text = chinese ? chineseText(random) : englishText(random)
  if (dice < 0.45) return { ...base, kind: 'note', text }
  if (dice < 0.9) return { ...base, kind: 'interaction', channel: random.pick(['call', 'meeting', 'mail', 'message'] as const), direction: random.pick(['out', 'in', 'both'] as const), text }
  if (dice < 0.95) return { ...base, kind: 'gift', direction: 'out', status: random.pick(['idea', 'given'] as const), title: random.pick(chinese ? words.chineseGifts : words.gifts), reason: text }
  const due = addDays(generatedToday, random.below(60) - 30)
  // People do what they said they would: nearly all that fell due is done.
  const isDone = random.chance(due <= generatedToday ? 0.97 : 0.1)
  return { ...base, kind: 'reminder', title: text.slice(0, 40).trim() || 'call', due: { day: due }, ...(isDone ? { doneAt: now } : {}) }
}

function englishText(random: Random): string {
  const sentences = Array.from({ length: 1 + random.below(3) }, () => {
    const sentence = Array.from({ length: 5 + random.below(8) }, () => (random.chance(0.9) ? random.pickOften(words.commonWords) : random.pick(words.rareWords))).join(' ')
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  })
  return sentences.join(' ')
}

function chineseText(random: Random): string {
  const project = Array.from({ length: 3 }, () => random.pick(words.chineseGivenCharacters)).join('')
  return `${Array.from({ length: 2 + random.below(3) }, () => random.pick(words.chineseNoteParts)).join('，')}，项目叫${project}。`
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/ł/g, 'l').replace(/[^a-z0-9-]/g, '')
}

/** Shaped like a UUIDv7, so that files have their real size. */
function uuid(number: number, table: number): string {
  const hex = number.toString(16).padStart(12, '0')
  return `0190${hex.slice(0, 4)}-${hex.slice(4, 8)}-7${table}00-8000-${hex}`
}
