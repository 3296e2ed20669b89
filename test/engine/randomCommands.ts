import fc from 'fast-check'
import type { Command } from '../../src/core/commands'
import { Day } from '../../src/core/dates'
import type { Engine } from '../../src/engine/engine'

/** A step of a user's day: a command whose people and entries are picked by number among those there are. */
export type Step = { readonly act: (engine: Engine) => Promise<unknown>; readonly name: string }

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('Loves fly fishing', '喜欢钓鱼 🎣', '"quoted",\nlines\u2028', '\ud800 half a pair', '__proto__'))
const name = text.filter((value) => value.trim() !== '')
const day = fc.constantFrom('2026-03-01', '2026-02-28', '2027-12-31').map((value) => Day.parse(value))
const pick = fc.nat(1000)

const command = (label: string, make: (people: string[], entries: string[]) => Command | undefined): Step => ({
  name: label,
  act: async (engine) => {
    const made = make([...engine.book.people.keys()], [...engine.book.entries.keys()])
    if (made) await engine.run(made)
  },
})

const one = (ids: string[], index: number): string[] => (ids.length > 0 ? [ids[index % ids.length] ?? ''] : [])
const some = (ids: string[], index: number): string[] => [...new Set([...one(ids, index), ...one(ids, index * 7 + 3)])]

const creating = fc.tuple(name, text, fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }))).map(([given, family, birthday]) =>
  command('person.create', () => ({ type: 'person.create', fields: { name: { given, family }, ...(birthday ? { birthday } : {}) } })),
)
const editing = fc.tuple(pick, text, fc.boolean()).map(([who, value, clear]) =>
  command('person.edit', (people) => {
    const [id] = one(people, who)
    return id === undefined ? undefined : { type: 'person.edit', id, patch: { howWeMet: clear ? null : value, pronouns: value } }
  }),
)
const tagging = fc.tuple(pick, name).map(([who, tag]) =>
  command('person.tag', (people) => (people.length > 0 ? { type: 'person.tag', ids: some(people, who), add: [tag] } : undefined)),
)
const keepingUp = fc.tuple(pick, fc.option(fc.integer({ min: 1, max: 400 }))).map(([who, days]) =>
  command('person.setCadence', (people) => (people.length > 0 ? { type: 'person.setCadence', ids: some(people, who), days } : undefined)),
)
const deleting = pick.map((who) => command('person.delete', (people) => (people.length > 0 ? { type: 'person.delete', ids: some(people, who) } : undefined)))
const noting = fc.tuple(pick, name).map(([who, words]) =>
  command('entry.add', (people) => ({ type: 'entry.add', entry: { kind: 'note', personIds: some(people, who), text: words } })),
)
const reminding = fc.tuple(pick, name, day).map(([who, title, due]) =>
  command('entry.add', (people) => ({ type: 'entry.add', entry: { kind: 'reminder', personIds: some(people, who), title, due: { day: due } } })),
)
const forgetting = pick.map((which) => command('entry.delete', (_people, entries) => (entries.length > 0 ? { type: 'entry.delete', ids: one(entries, which) } : undefined)))
const snoozing = fc.tuple(pick, day).map(([who, until]) =>
  command('nudge.snooze', (people) => {
    const [subjectId] = one(people, who)
    return subjectId === undefined ? undefined : { type: 'nudge.snooze', subjectId, reason: 'rhythm', until }
  }),
)
const settling = fc.integer({ min: 1, max: 50 }).map((budget) => command('settings.edit', () => ({ type: 'settings.edit', patch: { budget } })))

/** Something the user does that changes the book. */
export const doing: fc.Arbitrary<Step> = fc.oneof(creating, creating, editing, tagging, keepingUp, deleting, noting, noting, reminding, forgetting, snoozing, settling)

const undoing: fc.Arbitrary<Step> = fc.constant({ name: 'undo', act: (engine: Engine) => engine.undo() })
const redoing: fc.Arbitrary<Step> = fc.constant({ name: 'redo', act: (engine: Engine) => engine.redo() })

/** Anything the user does, taking back and bringing back included. */
export const anything: fc.Arbitrary<Step> = fc.oneof({ arbitrary: doing, weight: 8 }, { arbitrary: undoing, weight: 2 }, { arbitrary: redoing, weight: 1 })
