import { z } from 'zod'
import { ClockTime } from './dates'
import { card } from './entries/card'
import { favour } from './entries/favour'
import { gift } from './entries/gift'
import { interaction } from './entries/interaction'
import { leaving } from './entries/leaving'
import { note } from './entries/note'
import { purchase } from './entries/purchase'
import { referral } from './entries/referral'
import { Every } from './entries/reminder'
import { sampleKinds } from './sampleKinds'
import { Cadence, Dated, Interest, PartialDate, PersonInput } from './people'

/** Days counted from the day the book is made: −41 is 41 days ago. */
const Offset = z.int().min(-3650).max(3650)
/** How the files name a person; becomes an id. */
const Key = z.string().regex(/^[a-z]+$/)

/** A yearly day: fixed, or near the day the book is made, so that there is always a birthday soon. */
const SampleDate = z.union([z.strictObject({ inDays: Offset, turns: z.int().min(0).optional() }), PartialDate])
export type SampleDate = z.infer<typeof SampleDate>

const When = { on: Offset, time: ClockTime.optional(), with: z.array(Key).optional() }

const SampleEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interaction'), ...When, ...interaction.fields.shape }),
  z.strictObject({ kind: z.literal('note'), ...When, ...note.fields.shape }),
  z.strictObject({ kind: z.literal('gift'), ...When, ...gift.fields.shape, thankedOn: Offset.optional() }),
  z.strictObject({ kind: z.literal('favour'), ...When, ...favour.fields.shape, thankedOn: Offset.optional() }),
  z.strictObject({ kind: z.literal('purchase'), ...When, ...purchase.fields.shape }),
  /** `byId` is a key. */
  z.strictObject({ kind: z.literal('referral'), ...When, ...referral.fields.shape, byId: Key, thankedOn: Offset.optional() }),
  z.strictObject({ kind: z.literal('leaving'), ...When, ...leaving.fields.shape }),
  z.strictObject({ kind: z.literal('card'), ...When, ...card.fields.shape }),
  z.strictObject({
    kind: z.literal('reminder'),
    ...When,
    title: z.string(),
    due: z.strictObject({ in: Offset, time: ClockTime.optional() }),
    repeat: Every.optional(),
    doneOn: Offset.optional(),
    snoozedFor: Offset.optional(),
  }),
  ...sampleKinds(When),
])
export type SampleEntry = z.infer<typeof SampleEntry>

const since = { since: Offset }
const DatedNote = Dated.extend({ asOf: Offset })

/** A person as the files tell them: as in a book, with offsets for days and keys for people. */
const SamplePerson = z.strictObject({
  ...PersonInput.omit({ extra: true, photo: true }).shape,
  key: Key,
  added: Offset,
  birthday: SampleDate.optional(),
  dates: z.array(z.strictObject({ label: z.string(), date: SampleDate })).optional(),
  relations: z
    .array(z.strictObject({ person: Key.optional(), name: z.string().optional(), label: z.string(), birthday: SampleDate.optional() }))
    .optional(),
  introducedBy: Key.optional(),
  interests: z.array(Interest.omit({ entryId: true }).extend(since)).optional(),
  needs: DatedNote.optional(),
  motivation: DatedNote.optional(),
  situation: DatedNote.optional(),
  cadence: Cadence.omit({ firstDue: true }).extend(since).optional(),
  state: z.union([z.enum(['active', 'archived', 'deceased']), z.strictObject({ pausedFor: Offset })]).optional(),
  entries: z.array(SampleEntry),
})
export type SamplePerson = z.infer<typeof SamplePerson>

/** One file of resources/sample. `entries` beside `people` are about nobody. */
export const SampleFile = z.strictObject({ people: z.array(SamplePerson), entries: z.array(SampleEntry).optional() })
export type SampleFile = z.infer<typeof SampleFile>
