import { z } from 'zod'
import { defineCommand } from './command'
import { addDays, Moment } from './dates'
import { message } from './message'
import { displayName, isHidden } from './people'
import { existing } from './personCommands'
import { defineQuery } from './query'
import { historyOf } from './warmth'

/** Keys 1 to 5: inner circle, key client, client, network, once a year. In days. */
export const tiers = [14, 30, 60, 120, 365] as const

export const lastSpokeAnswers = ['week', 'month', 'year', 'longer', 'unknown'] as const
export type LastSpoke = (typeof lastSpokeAnswers)[number]

/** How many days back "this week", "this month" … is taken to be: the middle of the span. */
const daysBack: Record<Exclude<LastSpoke, 'unknown'>, number> = { week: 3, month: 15, year: 120, longer: 540 }

/** How often, and roughly when they last spoke. The memory becomes a conversation marked as estimated. */
export const answerTriage = defineCommand(
  z.object({ personId: z.string(), days: z.int().min(1).max(3650), lastSpoke: z.enum(lastSpokeAnswers) }),
  ({ personId, days, lastSpoke }, { draft, book, today, now, newId }) => {
    const person = existing(book.people.get(personId))
    draft.patch('people', personId, { cadence: { days, since: person.cadence?.since ?? today } })
    if (lastSpoke !== 'unknown') {
      draft.put('entries', {
        id: newId(),
        kind: 'interaction',
        personIds: [personId],
        at: Moment.parse(addDays(today, -daysBack[lastSpoke])),
        createdAt: now,
        updatedAt: now,
        channel: 'other',
        direction: 'both',
        estimated: true,
      })
    }
    return message('changes:triage.answered', { name: displayName(person) })
  },
)

/** Whom to ask about next: active people without a cadence, best known first, those skipped in this round left out. */
export const triageNext = defineQuery(
  z.object({ skip: z.array(z.string()).default([]), only: z.array(z.string()).optional(), limit: z.int().min(1).max(50).default(10) }),
  z.object({ people: z.array(z.object({ id: z.string() })), left: z.int(), done: z.int() }),
  (book, { skip, only, limit }) => {
    const skipped = new Set(skip)
    const pool = only ? only.flatMap((id) => book.people.get(id) ?? []) : [...book.people.values()]
    const asked = pool.filter((person) => !isHidden(person))
    const open = asked.filter((person) => !person.cadence && !skipped.has(person.id))
    const known = (id: string) => (book.entryIds.get(id)?.size ?? 0) + book.remember(id, historyOf).conversations.length * 3
    open.sort((a, b) => known(b.id) - known(a.id) || Number(b.starred ?? false) - Number(a.starred ?? false) || (a.id < b.id ? -1 : 1))
    return { people: open.slice(0, limit).map(({ id }) => ({ id })), left: open.length, done: asked.length - open.length }
  },
)
