import { type Book, entriesOf } from '../src/core/book'
import { entrySearchText } from '../src/core/entries/registry'
import { foldText } from '../src/core/fold'
import { displayName, type Person, workOf } from '../src/core/people'
import { digitsOf } from '../src/search/phones'
import { pinyinTerms, syllablesOf } from '../src/search/pinyin'
import { Random } from './random'
import { rareWords } from './words'

/** A query a person would type to find somebody, and who else would be as good an answer. */
export interface SampleQuery {
  readonly kind: string
  readonly query: string
  readonly wanted: string
  readonly fits: (book: Book, person: Person) => boolean
}

type Make = (random: Random, book: Book, person: Person) => Pick<SampleQuery, 'query' | 'fits'> | undefined

const kinds: Readonly<Record<string, Make>> = {
  'a name letter by letter': (random, _book, person) => {
    const name = displayName(person)
    const from = (person.name.given ?? '').length + 3
    const query = name.slice(0, from + random.below(Math.max(1, name.length - from)))
    return { query, fits: (_, other) => foldText(displayName(other)).startsWith(foldText(query)) }
  },
  'one typo': (random, _book, person) => named(person, mistype(random, displayName(person), 1)),
  'two typos': (random, _book, person) => (displayName(person).length < 10 ? undefined : named(person, mistype(random, displayName(person), 2))),
  'one typo in the surname alone': (random, _book, person) => {
    const family = person.name.family ?? ''
    return family.length < 5 ? undefined : { query: mistype(random, family, 1), fits: (_, other) => other.name.family === family }
  },
  'two letters swapped': (random, _book, person) => named(person, swap(random, displayName(person))),
  'words of different fields, any order': (random, _book, person) => {
    const { company } = workOf(person)
    if (!company) return undefined
    const words = [person.name.family ?? '', ...company.split(' ').slice(0, 2)]
    return { query: shuffled(random, words).join(' '), fits: (_, other) => other.name.family === person.name.family && workOf(other).company === company }
  },
  'surname first, both begun': (_random, _book, person) => {
    const query = `${(person.name.family ?? '').slice(0, 5)} ${(person.name.given ?? '').slice(0, 4)}`
    const begins = (text: string | undefined, length: number, other: string | undefined) => foldText(other ?? '').startsWith(foldText((text ?? '').slice(0, length)))
    return { query, fits: (_, other) => begins(person.name.family, 5, other.name.family) && begins(person.name.given, 4, other.name.given) }
  },
  'a phrase of a note': (random, book, person) => {
    const text = noteOf(random, book, person)
    const words = text?.split(' ') ?? []
    const rare = words.findIndex((word) => isRare(word))
    if (!text || rare < 0) return undefined
    const from = Math.max(0, rare - random.below(3))
    const query = words.slice(from, from + 4).join(' ')
    return { query, fits: (all, other) => textsOf(all, other).some((note) => note.includes(foldText(query))) }
  },
  'two words of one note': (random, book, person) => {
    const words = noteOf(random, book, person)?.toLowerCase().split(/\W+/) ?? []
    const rare = words.filter(isRare)
    const others = words.filter((word) => word.length >= 5 && !rare.includes(word))
    if (rare.length === 0 || others.length === 0) return undefined
    const both = shuffled(random, [random.pick(rare), random.pick(others)])
    return { query: both.join(' '), fits: (all, other) => textsOf(all, other).some((note) => both.every((word) => note.includes(word))) }
  },
  'a name and a word of a note': (random, book, person) => {
    const rare = (noteOf(random, book, person)?.toLowerCase().split(/\W+/) ?? []).filter(isRare)
    return rare.length === 0 ? undefined : named(person, shuffled(random, [person.name.family ?? '', random.pick(rare)]).join(' '))
  },
  'trailing digits of a phone': (random, _book, person) => {
    const digits = digitsOf(person.phones[0]?.value ?? '')
    if (digits.length < 8) return undefined
    const query = digits.slice(-5 - random.below(3))
    return { query, fits: (_, other) => other.phones.some(({ value }) => digitsOf(value).endsWith(query)) }
  },
  'a phone number written another way': (_random, _book, person) => {
    const digits = digitsOf(person.phones[0]?.value ?? '')
    if (digits.length < 8) return undefined
    const query = digits.startsWith('49') ? `0${digits.slice(2, 5)} ${digits.slice(5)}` : digits.startsWith('86') ? digits.slice(2) : `+49 ${digits}`
    return { query, fits: (_, other) => other.phones.some(({ value }) => digitsOf(value).endsWith(digits.slice(-8))) }
  },
}

const chineseKinds: Readonly<Record<string, Make>> = {
  'a Chinese name': (_random, _book, person) => named(person, displayName(person)),
  'Chinese words of a note': (random, book, person) => {
    const entry = random.pick(entriesOf(book, person.id))
    const project = /项目叫(.{3})/u.exec(entrySearchText(entry).join(' '))?.[1]
    return project ? { query: project, fits: (all, other) => textsOf(all, other).some((note) => note.includes(project)) } : undefined
  },
  'pinyin of a Chinese name': (random, _book, person) => {
    const [family, given] = [pinyinOf(person.name.family, true), pinyinOf(person.name.given)]
    return { query: random.chance(0.5) ? `${family} ${given}` : family + given, fits: (_, other) => pinyinOf(other.name.family, true) === family && pinyinOf(other.name.given) === given }
  },
  'initials of a Chinese name': (_random, _book, person) => {
    const initials = initialsOf(person)
    return initials.length < 3 ? undefined : { query: initials, fits: (_, other) => initialsOf(other).startsWith(initials) }
  },
}

/** The query set: as many of each kind as asked, the same for the same seed. Only people who are not archived are looked for. */
export function sampleQueries(book: Book, perKind: number, seed = 7): SampleQuery[] {
  const random = new Random(seed)
  const people = [...book.people.values()].filter(({ state }) => state === 'active')
  const chinese = people.filter(({ name }) => /\p{Script=Han}/u.test(name.family ?? ''))
  const western = people.filter(({ name }) => !/\p{Script=Han}/u.test(name.family ?? ''))
  return [...queriesFrom(random, book, western, kinds, perKind), ...queriesFrom(random, book, chinese, chineseKinds, perKind)]
}

function queriesFrom(random: Random, book: Book, people: readonly Person[], made: Readonly<Record<string, Make>>, perKind: number): SampleQuery[] {
  return Object.entries(made).flatMap(([kind, make]) => {
    const queries: SampleQuery[] = []
    for (let tries = 0; queries.length < perKind && tries < perKind * 50; tries++) {
      const person = random.pick(people)
      const query = make(random, book, person)
      if (query) queries.push({ kind, wanted: person.id, ...query })
    }
    return queries
  })
}

function named(person: Person, query: string): Pick<SampleQuery, 'query' | 'fits'> {
  return { query, fits: (_, other) => displayName(other) === displayName(person) }
}

function mistype(random: Random, text: string, times: number): string {
  let typed = text
  for (let i = 0; i < times; i++) {
    const letters = [...typed].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []))
    const at = random.pick(letters)
    const other = random.pick([...'abcdefghijklmnopqrstuvwxyz'])
    const dice = random.below(3)
    typed = typed.slice(0, at) + (dice === 0 ? other : dice === 1 ? '' : other + (typed[at] ?? '')) + typed.slice(at + 1)
  }
  return typed
}

function swap(random: Random, text: string): string {
  const places = [...text].flatMap((letter, at) => (/\p{L}/u.test(letter) && /\p{L}/u.test(text[at + 1] ?? '') && letter !== text[at + 1] ? [at] : []))
  const at = random.pick(places)
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items.map((item) => ({ item, key: random.next() })).sort((a, b) => a.key - b.key).map(({ item }) => item)
}

function noteOf(random: Random, book: Book, person: Person): string | undefined {
  const texts = entriesOf(book, person.id).flatMap((entry) => (entry.kind === 'note' || entry.kind === 'interaction' ? entrySearchText(entry) : []))
  return texts.length === 0 ? undefined : random.pick(texts)
}

const rare = new Set(rareWords)
function isRare(word: string): boolean {
  return rare.has(word.toLowerCase().replace(/\W/g, ''))
}

function textsOf(book: Book, person: Person): string[] {
  return entriesOf(book, person.id).flatMap((entry) => entrySearchText(entry).map(foldText))
}

function pinyinOf(text: string | undefined, surname = false): string {
  return syllablesOf(text ?? '', surname).join('')
}

function initialsOf({ name }: Person): string {
  const syllables = [...syllablesOf(name.family ?? '', true), ...syllablesOf(name.given ?? '')]
  return pinyinTerms(syllables).at(-1)?.length === syllables.length ? syllables.map((syllable) => syllable[0]).join('') : ''
}
