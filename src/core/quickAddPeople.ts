import type { BookView } from './book'
import { type Day, dayNumber } from './dates'
import { foldText } from './fold'
import { displayName, isHidden, type Person, workOf } from './people'
import { before, everydayNames, notNames } from './quickAddWords'
import { historyOf, latestUpTo } from './warmth'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Known {
  readonly id: string
  readonly name: string
  readonly company?: string
}

/** Who a line is about, and the words that say so. */
export interface Meant {
  readonly person?: { readonly id?: string; readonly name: string }
  readonly candidates: readonly Known[]
  readonly also: readonly Known[]
  readonly spans: readonly Span[]
}

/** How sure a part of a name is: the whole of it, what they are called, the family name alone. */
const FULL = 3
const CALLED = 2
const FAMILY = 1
type Strength = typeof FULL | typeof CALLED | typeof FAMILY

interface Place extends Span {
  readonly strength: Strength
  readonly connected: boolean
  readonly people: readonly Person[]
}

const titles = '总|老师|经理|先生|女士|小姐|太太|哥|姐|工|董|主任|医生|律师|教授|老板'
const familyWithTitle = new RegExp(`(\\p{Script=Han}{1,2})(?:${titles})`, 'gu')
const leadingTitle = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|sir|madame|señora?|signora?)\.?\s+/i
const englishTitle = /\b(?:mr|mrs|ms|miss|dr|prof|herr|frau|sir|madame|señora?|signora?)\.?\s*$/i

/** Everybody in the book the line could name, the one it is about first. Dates, and nothing else, are no names. */
export function whoIsMeant(book: BookView, text: string, today: Day, dates: readonly Span[]): Meant {
  const places = placesOf(book, text).filter((place) => !dates.some((date) => place.start < date.end && date.start < place.end && place.strength !== FULL))
  const [best, ...rest] = places.sort((a, b) => Number(b.connected) - Number(a.connected) || b.end - b.start - (a.end - a.start) || a.start - b.start)
  const unknown = newName(text, dates)
  if (!best || (unknown && startsInside(unknown, best) && unknown.end > best.end) || (unknown?.sure && !best.connected && unknown.start < best.start)) {
    const near = best && unknown && startsInside(unknown, best) ? inOrder(book, best.people, today) : []
    return unknown ? { person: { name: unknown.name }, candidates: near, also: [], spans: [unknown] } : { candidates: [], also: [], spans: [] }
  }
  const likely = inOrder(book, hinted(best.people, text), today)
  const only = likely.length === 1 ? likely[0] : undefined
  const also = rest.filter((place) => place.connected && place.people.length === 1 && place.start >= best.end && joinsTo(text, best, place))
  const others = also.flatMap(({ people }) => people.map(known)).filter(({ id }) => id !== only?.id)
  return { person: only && { id: only.id, name: only.name }, candidates: likely, also: only ? others : [], spans: [best, ...(only ? also : [])] }
}

const startsInside = (inner: Span, outer: Span) => inner.start === outer.start

/** "Marta and Jordi", "Marta, Jordi and Ana": names joined by nothing but the words that join names. */
function joinsTo(text: string, first: Span, other: Span): boolean {
  return /^(?:\s*(?:,|&|and|和|、|跟)?\s*(?:\p{Lu}[\p{L}'’-]*|\p{Script=Han}{2,4})?)*\s*(?:&|and|和|、|跟)\s*$/u.test(text.slice(first.end, other.start))
}

/** Every place where a name of the book stands, the longest reading of each. */
function placesOf(book: BookView, text: string): Place[] {
  const grams = gramsOf(text)
  if (grams.size === 0) return []
  const found = new Map<string, { span: Span; strength: Strength; people: Person[] }>()
  for (const person of book.people.values()) {
    for (const [key, strength] of book.remember(person.id, nameKeys)) {
      for (const span of grams.get(key) ?? []) {
        const place = found.get(`${span.start}-${span.end}`)
        if (!place || strength > place.strength) found.set(`${span.start}-${span.end}`, { span, strength, people: [person] })
        else if (strength === place.strength && !place.people.includes(person)) place.people.push(person)
      }
    }
  }
  const places = [...found.values()].map(({ span, strength, people }) => ({ ...withTitle(text, span), strength, people, connected: isConnected(text, span) }))
  return places.filter((place) => isLikely(text, place) && !places.some((other) => other !== place && other.start <= place.start && other.end >= place.end && other.end - other.start > place.end - place.start))
}

/** "Mr Turner" is one piece of the line. */
function withTitle(text: string, { start, end }: Span): Span {
  return { start: start - (englishTitle.exec(text.slice(0, start))?.[0].length ?? 0), end }
}

/** What to compare: runs of up to five words, and two to six Chinese characters in a row, with where they stand. */
function gramsOf(text: string): ReadonlyMap<string, readonly Span[]> {
  const grams = new Map<string, Span[]>()
  const add = (gram: string, start: number, end: number) => {
    const spans = grams.get(gram)
    if (spans) spans.push({ start, end })
    else grams.set(gram, [{ start, end }])
  }
  const words = [...text.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])+|\p{Script=Han}+/gu)]
  words.forEach((word, index) => {
    if (/^\p{Script=Han}/u.test(word[0])) {
      for (let from = 0; from < word[0].length; from++) {
        for (let length = 2; length <= 6 && from + length <= word[0].length; length++) add(word[0].slice(from, from + length), word.index + from, word.index + from + length)
      }
      return
    }
    for (let last = index; last < Math.min(index + 5, words.length); last++) {
      const end = words[last]
      if (!end || (last > index && !/^[\s.]{1,3}$/.test(text.slice((words[last - 1]?.index ?? 0) + (words[last - 1]?.[0].length ?? 0), end.index)))) break
      const own = end[0].replace(/['’]s$/i, '')
      add(keyOf(text.slice(word.index, end.index + own.length)), word.index, end.index + own.length)
    }
  })
  for (const { 0: whole, 1: family = '', index } of text.matchAll(familyWithTitle)) {
    add(`${family}~`, index, index + whole.length)
    if (family.length === 2) add(`${family.slice(1)}~`, index + 1, index + whole.length)
  }
  return grams
}

function keyOf(name: string): string {
  return foldText(name.replace(/[.,]/g, ' ').replace(/’/g, "'")).replace(/\s+/g, ' ').trim()
}

/** Every way somebody's name may be written in a line. */
function nameKeys(book: BookView, personId: string): readonly (readonly [string, Strength])[] {
  const person = book.people.get(personId)
  if (!person) return []
  const { given, family, middle, nickname } = person.name
  const keys = new Map<string, Strength>()
  const add = (name: string | undefined, strength: Strength) => {
    const key = name ? keyOf(name) : ''
    if (key && key.length > (/^\p{Script=Han}/u.test(key) ? 1 : 0) && (keys.get(key) ?? 0) < strength) keys.set(key, strength)
  }
  if (given && family) {
    add(`${given} ${family}`, FULL)
    add(`${family} ${given}`, FULL)
    if (middle) add(`${given} ${middle} ${family}`, FULL)
    if (/\p{Script=Han}/u.test(family)) add(`${family}${given}`, FULL)
  }
  add(displayName(person), given && !family ? CALLED : FULL)
  add(nickname, CALLED)
  add(given, CALLED)
  add(family, FAMILY)
  if (family && /^\p{Script=Han}+$/u.test(family)) keys.set(`${family}~`, FAMILY)
  return [...keys]
}

function isConnected(text: string, { start }: Span): boolean {
  const ahead = text.slice(Math.max(0, start - 30), start)
  return start === 0 || before.test(ahead) || /(?:[和跟与同给向约、见访@]|见了|拜访了?|联系了?|跟进|提醒)\s*$/.test(ahead) || englishTitle.test(ahead)
}

/** Part of a name in lower case, or one that is a word besides, counts only where a name is expected; a family name alone only with a title or there. */
function isLikely(text: string, place: Place): boolean {
  const written = text.slice(place.start, place.end).replace(leadingTitle, '')
  if (/\p{Script=Han}/u.test(written)) return true
  const capital = /^\p{Lu}/u.test(written)
  if (place.strength === FULL) return capital || written.includes(' ') || place.connected
  if (everydayNames.has(written.toLowerCase())) return capital ? place.start > 0 || place.connected : place.connected && place.start > 0
  if (place.strength === FAMILY) return place.connected && (capital || place.start > 0) && !/\p{Lu}[\p{L}'’-]+\s+$/u.test(text.slice(0, place.start).replace(englishTitle, ''))
  return capital || place.connected
}

/** Of several, those whose company the line names; else those who are not archived. */
function hinted(people: readonly Person[], text: string): readonly Person[] {
  if (people.length < 2) return people
  const folded = foldText(text)
  const named = people.filter(({ organisations }) => organisations.some(({ name }) => name && (folded.includes(foldText(name)) || folded.includes(foldText(name.split(/\s+/)[0] ?? name) || name))))
  if (named.length > 0) return named
  const active = people.filter((person) => !isHidden(person))
  return active.length > 0 ? active : people
}

/** Last talked to first; then by name, so that the order of rows does not matter. */
function inOrder(book: BookView, people: readonly Person[], today: Day): Known[] {
  const last = (person: Person) => latestUpTo(dayNumber(today), book.remember(person.id, historyOf).conversations) ?? -Infinity
  const keyed = people.map((person) => ({ person: known(person), last: last(person) }))
  keyed.sort((a, b) => (a.last === b.last ? 0 : b.last - a.last) || (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : a.person.id < b.person.id ? -1 : 1))
  return keyed.slice(0, 8).map(({ person }) => person)
}

function known(person: Person): Known {
  const { company } = workOf(person)
  return company ? { id: person.id, name: displayName(person), company } : { id: person.id, name: displayName(person) }
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?"
const particle = '(?:de|da|do|dos|del|van|von|der|den|la|le|al|el|bin|ibn|di|du|zu|ter|ten)'
const expectedName = new RegExp(`(?<=\\b(?:[Ww]ith|w/|[Tt]o|[Ff]rom|[Mm]et|[Ss]aw|[Cc]alled|[Rr]ang|[Pp]honed|[Ee]-?mailed|[Mm]ailed|[Tt]exted|[Mm]essaged|[Vv]isited|[Cc]all|[Mm]ail|[Tt]ext|[Mm]eet)\\s+|@)(${CAPITAL}(?:\\s+(?:${particle}\\s+)*${CAPITAL}){0,3})`, 'u')
const leadingName = new RegExp(`^(${CAPITAL}(?:\\s+(?:${particle}\\s+)*${CAPITAL}){0,3})(?=\\s*:|\\s+(?:loves|likes|enjoys|adores|called|rang|wrote|texted|mailed|emailed|messaged|replied|is into|is keen on)\\b)`, 'u')
const quietName = /(?<=\b(?:with|met|called|phoned|texted|emailed|mailed|visited)\s+)(\p{Ll}[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]+)?)(?=\s*(?:[,;.]|$))/u
const chineseName = /(?<=[和与同给约]|跟(?!进)|见了?|拜访了?)(\p{Script=Han}{2,4}?)(?=一起|在|去|吃|喝|打|见|聊|谈|发|视频|通|开|写|寄|微信|说|[，,。；;、\s]|$)/u

/** A name the book does not know, where a name is expected. `sure` when it is written with capitals. */
function newName(text: string, dates: readonly Span[]): (Span & { readonly name: string; readonly sure: boolean }) | undefined {
  const blanked = [...dates].reduce((rest, { start, end }) => rest.slice(0, start) + ','.repeat(end - start) + rest.slice(end), text)
  for (const pattern of [expectedName, leadingName, chineseName, quietName]) {
    const found = pattern.exec(blanked)
    const written = found?.[1]?.replace(/[.]$/, '')
    if (!found || !written || notNames.has(written.toLowerCase().split(/\s/)[0] ?? '')) continue
    const name = pattern === quietName ? written.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : written
    return { name, start: found.index, end: found.index + written.length, sure: pattern !== quietName }
  }
  return undefined
}
