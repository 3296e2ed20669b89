import type { BookView } from './book'
import { foldText } from './fold'
import { displayName, type Person } from './people'
import { before, everydayNames } from './quickAddWords'

/** A piece of the line: [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How sure a part of a name is: the whole of it, what they are called, the family name alone. */
export const FULL = 3
const CALLED = 2
const FAMILY = 1
type Strength = typeof FULL | typeof CALLED | typeof FAMILY

/** Where a name stands, and who is called that. */
export interface Place extends Span {
  readonly strength: Strength
  readonly connected: boolean
  readonly people: readonly Person[]
}

const titles = '总|老师|经理|先生|女士|小姐|太太|哥|姐|工|董|主任|医生|律师|教授|老板'
const familyWithTitle = new RegExp(`(\\p{Script=Han}{1,2})(?:${titles})`, 'gu')
const leadingTitle = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|sir|madame|señora?|signora?)\.?\s+/i
const englishTitle = /\b(?:mr|mrs|ms|miss|dr|prof|herr|frau|sir|madame|señora?|signora?)\.?\s*$/i

/** Every place where a name of the book stands, the longest reading of each. */
export function placesOf(book: BookView, text: string): Place[] {
  const grams = gramsOf(text)
  if (grams.size === 0) return []
  const found = new Map<string, { span: Span; strength: Strength; people: Person[] }>()
  const note = (person: Person, span: Span, strength: Strength) => {
    const place = found.get(`${span.start}-${span.end}`)
    if (!place || strength > place.strength) found.set(`${span.start}-${span.end}`, { span, strength, people: [person] })
    else if (strength === place.strength && !place.people.includes(person)) place.people.push(person)
  }
  for (const [id, keys] of book.rememberEach(nameKeys)) {
    for (const [key, strength] of keys) {
      const spans = grams.get(key)
      const person = spans && book.people.get(id)
      if (person) for (const span of spans) note(person, span, strength)
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
  const words = [...text.matchAll(piece)]
  words.forEach((word, index) => {
    if (/^\p{Script=Han}/u.test(word[0])) {
      const next = words[index + 1]
      if (next) addSpaced(text, word, next, add)
      for (let from = 0; from < word[0].length; from++) {
        for (let length = 2; length <= 6 && from + length <= word[0].length; length++) add(word[0].slice(from, from + length), word.index + from, word.index + from + length)
      }
      return
    }
    for (let last = index; last < Math.min(index + 5, words.length); last++) {
      const end = words[last]
      if (!end || (last > index && !joined(text.slice((words[last - 1]?.index ?? 0) + (words[last - 1]?.[0].length ?? 0), end.index), end[0]))) break
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

/** Words, Chinese characters in a row, and emoji, each a word of its own. */
const piece = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])+|\p{Script=Han}+|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*/gu
const emojis = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** Words of a name have a space or a point between them; an emoji may follow without. */
function joined(between: string, word: string): boolean {
  return /^[\s.]{1,3}$/.test(between) || (between === '' && emoji.test(word))
}

/** A Chinese name written with a space, as on cards: "日本 太郎". */
function addSpaced(text: string, first: RegExpExecArray, second: RegExpExecArray, add: (gram: string, start: number, end: number) => void): void {
  const end = first.index + first[0].length
  if (!/^\p{Script=Han}/u.test(second[0]) || !/^\s{1,2}$/.test(text.slice(end, second.index))) return
  for (let before = 1; before <= Math.min(4, first[0].length); before++) {
    for (let after = 1; after <= Math.min(4, second[0].length); after++) add(first[0].slice(-before) + second[0].slice(0, after), end - before, second.index + after)
  }
}

function keyOf(name: string): string {
  return foldText(name.replace(/[.,]/g, ' ').replace(/’/g, "'").replace(emojis, ' $& ')).replace(/\s+/g, ' ').trim()
}

/** Every way somebody's name may be written in a line. */
function nameKeys(book: BookView, { id }: Pick<Person, 'id'>): readonly (readonly [string, Strength])[] {
  const person = book.people.get(id)
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
  if (given && !family && /\p{Script=Han}\s+\p{Script=Han}/u.test(given)) add(given.replace(/\s+/g, ''), FULL)
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
  if (emoji.test(written)) return place.connected || /\p{L}/u.test(written)
  const capital = /^\p{Lu}/u.test(written)
  if (place.strength === FULL) return capital || written.includes(' ') || place.connected
  if (everydayNames.has(written.toLowerCase())) return capital ? place.start > 0 || place.connected : place.connected && place.start > 0
  if (place.strength === FAMILY) return place.connected && (capital || place.start > 0) && !/\p{Lu}[\p{L}'’-]+\s+$/u.test(text.slice(0, place.start).replace(englishTitle, ''))
  return capital || place.connected
}
