import type { BookView } from './book'
import type { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import { nudgeStateId } from './nudgeCommands'
import { isPutOff } from './putOff'
import type { Rest } from './restDays'
import type { Standing } from './rhythmStanding'

/** What speaks for somebody out of their rhythm; `ask` stands in place of the other two. */
export type RhythmReason = 'rhythm' | 'drift' | 'ask'

/** After so many times ignored Hearth asks whether to go on. */
export const IGNORED_OFTEN = 3

const nothing: readonly RhythmReason[] = []
const rhythm: readonly RhythmReason[] = ['rhythm']
const drift: readonly RhythmReason[] = ['drift']
const both: readonly RhythmReason[] = ['rhythm', 'drift']
const ask: readonly RhythmReason[] = ['ask']

/** A day with all that is the same for everybody on it. */
export interface AskedDay {
  readonly book: BookView
  readonly day: Day
  readonly today: number
  readonly rest: Rest | undefined
  /** People about whom the user has decided something. */
  readonly decided: ReadonlySet<string>
  /** People pulled forward, and the due day they then had. */
  readonly pulled: ReadonlyMap<string, number>
}

export function askedDay(book: BookView, day: Day, rest: Rest | undefined): AskedDay {
  const decided = new Set<string>()
  const pulled = new Map<string, number>()
  for (const { subjectId, pulled: forward } of book.nudgeStates.values()) {
    decided.add(subjectId)
    if (forward && forward.on <= day) pulled.set(subjectId, dayNumber(forward.due))
  }
  return { book, day, today: dayNumber(day), rest, decided, pulled }
}

/** Why somebody is to be suggested on the day, if they are. `turns` are those they had among the long cold without any contact. */
export function reasonsOn(asked: AskedDay, standing: Standing, turns = 0): readonly RhythmReason[] {
  const { today, decided, rest } = asked
  const pulled = isPulled(asked, standing)
  const due = standing.due <= today || pulled || (rest !== undefined && isDueBeforeRest(rest, today, standing))
  const drifts = isDrifting(standing, today)
  if (!due && !drifts) return nothing
  if (rest?.now && !pulled && rest.isWork(standing.person)) return nothing
  if (decided.size > 0 && decided.has(standing.person.id)) return decidedReasons(asked, standing, due, drifts, turns)
  if (turns >= IGNORED_OFTEN) return ask
  return due ? (drifts ? both : rhythm) : drift
}

/** Whether anything speaks for somebody about whom the user has decided nothing. */
export function isSuggested({ today, rest }: AskedDay, standing: Standing): boolean {
  const due = standing.due <= today || (rest !== undefined && isDueBeforeRest(rest, today, standing))
  return (due || isDrifting(standing, today)) && !(rest?.now && rest.isWork(standing.person))
}

function isDrifting({ drift }: Standing, today: number): boolean {
  return drift !== undefined && drift.from <= today && today <= drift.until
}

/** The day a reason is due on: of a drift the first day of it, else that of the rhythm. */
export function dueOf(standing: Standing, reason: RhythmReason, today: number): Day {
  const ownDay = reason === 'drift' || (reason === 'ask' && standing.due > today)
  return fromDayNumber(ownDay && standing.drift ? standing.drift.from : standing.due)
}

export function isPulled({ pulled }: AskedDay, { person, due }: Standing): boolean {
  return pulled.size > 0 && pulled.get(person.id) === due
}

/** Somebody from work who would fall due and go cold while they are to be left in peace comes before. */
function isDueBeforeRest(rest: Rest, today: number, { due, cold, person }: Standing): boolean {
  return !rest.now && rest.ahead > today && due <= rest.ahead && cold <= rest.ahead && rest.isWork(person)
}

function decidedReasons(asked: AskedDay, standing: Standing, due: boolean, drifts: boolean, turns: number): readonly RhythmReason[] {
  const isOff = (reason: RhythmReason) => isPutOff(asked.book, standing.person.id, reason, dueOf(standing, reason, asked.today), asked.day)
  if (isOff('ask')) return nothing
  if (turns + timesPutOff(asked, standing) >= IGNORED_OFTEN) return ask
  const isDue = due && !isOff('rhythm')
  const isDrifting = drifts && !isOff('drift')
  return isDue ? (isDrifting ? both : rhythm) : isDrifting ? drift : nothing
}

/** On how many days before the asked one the user put the rhythm or the drift off, since the two last talked or "keep" was the answer. */
export function timesPutOff({ book, day, decided }: AskedDay, { person, last }: Standing): number {
  if (!decided.has(person.id)) return 0
  const kept = keptOn(book, person.id)
  const days = new Set<Day>()
  for (const reason of ['rhythm', 'drift'] as const) {
    for (const on of book.nudgeStates.get(nudgeStateId(person.id, reason))?.putOffOn ?? []) {
      if (on < day && (last === undefined || dayNumber(on) > last) && (kept === undefined || on > kept)) days.add(on)
    }
  }
  return days.size
}

/** How many turns somebody long cold has had in a round of `people`, up to the day before; none from before anybody wanted to be in touch with them, nor while they were paused. */
export function turnsHad({ book, today }: AskedDay, { person, cadence, longCold, activeFrom }: Standing, people: number): number {
  const kept = keptOn(book, person.id)
  const from = Math.max(longCold, dayNumber(cadence.since), activeFrom, kept === undefined ? longCold : dayNumber(kept) + 1)
  return Math.max(0, Math.floor((today - from) / people))
}

function keptOn(book: BookView, personId: string): Day | undefined {
  return book.nudgeStates.get(nudgeStateId(personId, 'ask'))?.keptOn
}
