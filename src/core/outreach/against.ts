import type { BookView } from '../book'
import type { Day } from '../dates'
import { addDays, dayOf } from '../days'
import type { Entry } from '../entries/registry'
import { foldText } from '../fold'
import { holdsWord } from '../gifts/findWords'
import { categoryOf } from '../gifts/riskCategories'
import { type Message, message } from '../message'
import type { Person } from '../people'
import { isActiveOn } from '../personCommands'
import { reachWays } from '../reach'
import { restraintsOn } from '../restraints/restraints'
import { aboutWords } from './aboutWords'

/** Whoever was written to within so many days hears from you again too soon. */
const TOO_SOON = 14

const written: readonly string[] = ['mail', 'message', 'letter', 'social']

export interface Against {
  /** They are to be left out. */
  readonly stops: readonly Message[]
  /** To be looked at before writing. */
  readonly looks: readonly Message[]
}

/** What speaks against writing to somebody about a subject. */
export function against(book: BookView, person: Person, { words, day, lastWritten: last }: { readonly words: readonly string[]; readonly day: Day; readonly lastWritten?: Day }): Against {
  const restraints = restraintsOn(book, person, day)
  const stopping = restraints.filter(({ stops }) => stops.includes('ask') || stops.includes('greeting'))
  const topics = topicsOf(person)
  const touched = topics.filter((text) => holdsWord(foldText(text), words) || (words.length > 0 && holdsWord(words.join(' '), aboutWords(text))))
  return {
    stops: [...stateOf(person, day), ...stopping.flatMap(({ why }) => why), ...touched.map((topic) => message('outreach:against.topic', { topic }))],
    looks: [
      ...(last && last > addDays(day, -TOO_SOON) ? [message('outreach:against.soon', { day: last })] : []),
      ...restraints.filter((one) => !stopping.includes(one)).flatMap(({ why }) => why),
      ...(topics.length > touched.length ? [message('outreach:against.keepOff', { topics: topics.filter((text) => !touched.includes(text)).join(', ') })] : []),
      ...(reachWays(person).length === 0 ? [message('outreach:against.noWay')] : []),
    ],
  }
}

function stateOf(person: Person, day: Day): Message[] {
  if (isActiveOn(person, day)) return []
  return [typeof person.state === 'string' ? message(`outreach:against.${person.state}`) : message('outreach:against.paused', { day: person.state.pausedUntil })]
}

/** What not to speak of with them. */
function topicsOf({ offLimits }: Person): string[] {
  return offLimits.filter(({ category, state }) => state === 'known' && categoryOf(category) === 'topics').map(({ category, text }) => text ?? category)
}

/** The last day they were written to: to many or to them alone, by a card as well. */
export function lastWritten(entries: readonly Entry[], day: Day): Day | undefined {
  let last: Day | undefined
  for (const entry of entries) {
    const on = dayOf(entry.at)
    if (isWritten(entry) && on <= day && (last === undefined || on > last)) last = on
  }
  return last
}

function isWritten(entry: Entry): boolean {
  if (entry.kind === 'card') return entry.direction === 'out' && entry.status === 'sent'
  return entry.kind === 'interaction' && entry.direction !== 'in' && written.includes(entry.channel)
}
