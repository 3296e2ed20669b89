import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { spreadFirstDue } from './cadence'
import { Day } from './dates'
import { addDays } from './days'
import type { Cadence, Person } from './people'
import { isActiveOn } from './personCommands'
import { defineQuery } from './query'
import { existingSegment, searchingFor } from './segments/segmentCommands'
import { inOrder, segmentRule, unfit } from './segments/segmentRules'
import { type Steps, toEnd } from './steps'
import { ruleFor, type TagRule } from './tagRules'
import { CadenceDays } from './tiers'
import { historyOf, warmthOn } from './warmth'
import { cadenceOf, groupCadence, type GroupRule, groupRuleOf } from './wantedCadence'

export const DEFAULT_BUDGET = 5

const Load = z.object({
  /** Of those asked about, how many it would change anything for. */
  people: z.int(),
  /** How many a day they make in the long run, and how many everybody else makes already. */
  perDay: z.number(),
  othersPerDay: z.number(),
  budget: z.int(),
  /** How many of them fall due on each of the next 30 days. */
  next: z.array(z.object({ day: Day, due: z.int() })),
})

/** What a cadence for several people, for a tag, or for a saved search, would ask of you: how many fall due on each of the next 30 days, and the average a day for good. */
export const cadenceLoad = defineQuery(
  z.union([
    z.object({ ids: z.array(z.string()), days: CadenceDays }),
    z.object({ tag: z.string().trim().min(1), days: CadenceDays }),
    z.object({
      segmentId: z.string(),
      days: CadenceDays,
      /** What it would search for from now on. */
      query: z.string().optional(),
    }),
  ]),
  Load,
  (book, asked, { today }) => ({ ...(loadKept(book, asked, today).load ??= toEnd(loadInSteps(book, asked, today))), budget: settingsOf(book).budget ?? DEFAULT_BUDGET }),
  function* (book, asked, { today }) {
    const kept = loadKept(book, asked, today)
    if (kept.load) return
    const load = yield* loadInSteps(book, asked, today)
    // Another one is kept where the book has changed meanwhile.
    if (loadKept(book, asked, today) === kept) kept.load = load
  },
)

type Asked = { readonly days: number } & ({ readonly ids: readonly string[] } | { readonly tag: string } | { readonly segmentId: string; readonly query?: string })

interface KeptLoad {
  asked?: string
  load?: Omit<z.infer<typeof Load>, 'budget'>
}

/** The last one that was asked for, until anything changes that it goes by. */
function loadKept(book: BookView, asked: Asked, today: Day): KeptLoad {
  const kept = book.rememberAll<KeptLoad>('cadence load', today, () => ({}))
  const now = JSON.stringify([asked, 'segmentId' in asked ? book.segments.get(asked.segmentId) : undefined])
  if (kept.asked !== now) Object.assign(kept, { asked: now, load: undefined })
  return kept
}

function* loadInSteps(book: BookView, asked: Asked, today: Day): Steps<Omit<z.infer<typeof Load>, 'budget'>> {
  const given = 'ids' in asked ? yield* byIds(book, asked.ids, asked.days, today) : 'tag' in asked ? yield* byTag(book, asked.tag, asked.days, today) : yield* bySegment(book, asked, today)
  const next = Array.from({ length: 30 }, (_, index) => ({ day: addDays(today, index), due: 0 }))
  for (const [person, cadence] of given) {
    const { dueOn } = warmthOn(today, cadence, book.remember(person.id, historyOf))
    const slot = next.find(({ day }) => day >= dueOn)
    if (slot) slot.due += 1
    yield
  }
  return { people: given.size, perDay: given.size / asked.days, othersPerDay: yield* perDayWithout(book, given, today), next }
}

function* byIds(book: BookView, ids: readonly string[], days: number, today: Day): Steps<Map<Person, Cadence>> {
  const chosen = ids.flatMap((id) => book.people.get(id) ?? [])
  const given = new Map<Person, Cadence>()
  for (const person of chosen) {
    given.set(person, chosen.length === 1 ? { days, since: today } : spreadFirstDue(book, person, days, today))
    yield
  }
  return given
}

/** Everybody for whom a rule for this tag would be the one that counts. */
function byTag(book: BookView, tag: string, days: number, today: Day): Steps<Map<Person, Cadence>> {
  const known = ruleFor(settingsOf(book).tagRules ?? [], tag)
  const rule: TagRule = { tag, days, since: known?.days === days ? known.since : today }
  const rules = [...(settingsOf(book).tagRules ?? []).filter((other) => ruleFor([rule], other.tag) === undefined), rule]
  return byRule(book, rule, today, (person) => groupRuleOf(rules, book.segmentRules, person))
}

/** Everybody for whom a rule for this saved search would be the one that counts. */
function* bySegment(book: BookView, { segmentId, days, query }: { readonly segmentId: string; readonly days: number; readonly query?: string }, today: Day): Steps<Map<Person, Cadence>> {
  const now = existingSegment(book, segmentId)
  const segment = { ...now, cadence: now.cadence?.days === days ? now.cadence : { days, since: today } }
  const then = query === undefined ? segment : searchingFor(segment, query, today)
  const problem = unfit(then.query)
  if (problem) throw problem
  const rule = segmentRule(then, then.cadence)
  if (!rule) return new Map()
  const rules = inOrder([...book.segmentRules.filter((other) => other.id !== segmentId), rule])
  return yield* byRule(book, rule, today, (person) => groupRuleOf(settingsOf(book).tagRules, rules, person))
}

function* byRule(book: BookView, rule: GroupRule, today: Day, ruleOf: (person: Person) => GroupRule | undefined): Steps<Map<Person, Cadence>> {
  const given = new Map<Person, Cadence>()
  for (const person of book.people.values()) {
    yield
    if (person.cadence || person.noCadence || !isActiveOn(person, today)) continue
    if (ruleOf(person) === rule) given.set(person, groupCadence(book, person, rule))
  }
  return given
}

function* perDayWithout(book: BookView, given: ReadonlyMap<Person, Cadence>, today: Day): Steps<number> {
  let perDay = 0
  for (const person of book.people.values()) {
    yield
    const cadence = given.has(person) || !isActiveOn(person, today) ? undefined : cadenceOf(book, person)
    if (cadence) perDay += 1 / cadence.days
  }
  return perDay
}
