import Fuse from 'fuse.js'
import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import { dayNumber } from '../core/days'
import { foldText } from '../core/fold'
import { warmthOf } from '../core/warmth'
import { type BookIndex, ENTRY_BITS } from './bookIndex'
import type { Candidate } from './candidates'
import { entryTexts, latestFirst, personTexts } from './fields'
import type { Where } from './matches'
import { bitOf, namePinyin } from './personTerms'
import type { TextQuery } from './textQuery'

/** Of one person, no more entries than this are compared in full. */
const MOST_ENTRIES = 3
/** Fuse's matcher works on 32 characters at a time; what comes later in a long query rarely changes an order. */
const FUSE_LENGTH = 64
/** What each sign of being meant adds to the score of the match itself (0 … 1). */
const PHRASE = 0.2
const PHRASE_AT_START = 0.06
const PHRASE_IS_ALL = 0.1
const FUSE = 0.12
const WARMTH = 0.03
const RECENT = 0.03
const STARRED = 0.02

export interface Ranked extends Where {
  readonly id: string
  readonly score: number
}

/** Puts the best candidates into their final order: the match and the whole phrase decide, Fuse's score separates equals, recent and warm people come up. */
export function rankCandidates(book: BookView, index: BookIndex, candidates: readonly Candidate[], query: TextQuery, today: Day): Ranked[] {
  const texts = candidates.map((candidate) => matchedTexts(book, index.idOf(candidate.document), candidate))
  const fuseScores = scoreByFuse(texts.map((all) => all.join(' \n ').slice(0, 400)), query)
  return candidates.map((candidate, i) => {
    const id = index.idOf(candidate.document)
    const score = candidate.score + phraseBonus(texts[i] ?? [], query.phrase) + FUSE * (1 - (fuseScores[i] ?? 1)) + closeness(book, id, index.lastTouched(candidate.document), today)
    return { id, score, fields: candidate.fields, entries: candidate.entries }
  })
}

/** The folded texts in which something matched, and only those. */
function matchedTexts(book: BookView, id: string, { fields, entries }: Candidate): string[] {
  const person = book.people.get(id)
  if (!person) return []
  const own = fields === 0 ? [] : personTexts(person).flatMap(({ field, text }) => ((fields & bitOf(field)) !== 0 ? [foldText(text)] : []))
  const texts = (fields & bitOf('pinyin')) !== 0 ? [...namePinyin(person), ...own] : own
  if (entries === 0) return texts
  const matched = entryTexts(book, id).filter((_, position) => (entries & (1 << position % ENTRY_BITS)) !== 0)
  return [...texts, ...matched.sort(latestFirst).slice(0, MOST_ENTRIES).map(({ text }) => foldText(text.slice(0, 2000)))]
}

function phraseBonus(texts: readonly string[], phrase: string): number {
  let bonus = 0
  for (const text of texts) {
    const at = text.indexOf(phrase)
    if (at < 0) continue
    bonus = Math.max(bonus, PHRASE + (at === 0 ? PHRASE_AT_START : 0) + (text.length === phrase.length ? PHRASE_IS_ALL : 0))
  }
  return bonus
}

function scoreByFuse(texts: readonly string[], { phrase, tokens }: TextQuery): number[] {
  const scores = texts.map(() => 1)
  const fuse = new Fuse(texts, { includeScore: true, shouldSort: false, ignoreLocation: true, threshold: 0.6, useTokenSearch: tokens.length > 1 })
  for (const { refIndex, score } of fuse.search(phrase.slice(0, FUSE_LENGTH))) scores[refIndex] = score ?? 1
  return scores
}

function closeness(book: BookView, id: string, lastTouched: number, today: Day): number {
  const person = book.people.get(id)
  const days = lastTouched === 0 ? Infinity : Math.max(0, dayNumber(today) - lastTouched)
  const { warmth } = warmthOf(book, id, today)
  return WARMTH * (warmth?.level ?? 0) + RECENT * 2 ** (-days / 60) + (person?.starred ? STARRED : 0)
}
