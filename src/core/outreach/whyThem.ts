import type { Day } from '../dates'
import { dayOf } from '../days'
import { type Entry, entrySearchText } from '../entries/registry'
import { foldText } from '../fold'
import { holdsWord } from '../gifts/findWords'
import { type Message, message } from '../message'
import { plainText, shortened } from '../nudgesSay'
import type { Person } from '../people'

/** So many reasons are enough. */
const ENOUGH = 3

/** Why a subject is for somebody, as the book has it: what they like, need and are in, what they bought, what was said. Nothing: they may well find it irrelevant. */
export function whyThem(person: Person, entries: readonly Entry[], words: readonly string[], day: Day): Message[] {
  const holds = (text: string | undefined) => text !== undefined && holdsWord(foldText(text), words)
  const { interests, needs, motivation, situation, tags } = person
  const own = [
    ...interests.filter(({ text }) => holds(text)).map(({ text }) => message('outreach:why.interest', { text })),
    ...(needs && holds(needs.text) ? [message('outreach:why.needs', { text: needs.text, day: needs.asOf })] : []),
    ...(motivation && holds(motivation.text) ? [message('outreach:why.motivation', { text: motivation.text })] : []),
    ...(situation && holds(situation.text) ? [message('outreach:why.situation', { text: situation.text, day: situation.asOf })] : []),
    ...tags.filter(holds).map((tag) => message('outreach:why.tag', { tag })),
  ]
  return own.length >= ENOUGH ? own.slice(0, ENOUGH) : [...own, ...fromEntries(entries, holds, day)].slice(0, ENOUGH)
}

function fromEntries(entries: readonly Entry[], holds: (text: string) => boolean, day: Day): Message[] {
  const said = entries.filter((entry) => dayOf(entry.at) <= day && isTheirs(entry) && entrySearchText(entry).some(holds))
  return said.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1)).map((entry) => {
    const on = dayOf(entry.at)
    if (entry.kind === 'purchase') return message('outreach:why.bought', { text: entry.title, day: on })
    const text = entrySearchText(entry).find(holds) ?? ''
    return message('outreach:why.said', { text: shortened(plainText(text)), day: on })
  })
}

/** What tells of them, rather than of what I mean to do or what went wrong. */
function isTheirs({ kind }: Entry): boolean {
  return kind === 'interaction' || kind === 'note' || kind === 'purchase' || kind === 'referral' || kind === 'suggestion'
}
