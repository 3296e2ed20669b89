import { z } from 'zod'
import type { Day, Instant } from './dates'
import { addDays } from './days'
import { complaint } from './entries/complaint'
import { hardship } from './entries/hardship'
import { promise } from './entries/promise'
import { suggestion } from './entries/suggestion'

/** Days as the sample's files tell them: counted from the day the book is made. */
const Offset = z.int().min(-3650).max(3650)
const offsets = <Name extends string>(...names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, Offset.optional()])) as Record<Name, z.ZodOptional<typeof Offset>>

const { due: _due, settledOn: _settledOn, ...promiseFields } = promise.fields.shape
const { answeredOn: _answeredOn, answeredAt: _answeredAt, solvedOn: _solvedOn, followedUpOn: _followedUpOn, ...complaintFields } = complaint.fields.shape
const { usedOn: _usedOn, toldOn: _toldOn, ...suggestionFields } = suggestion.fields.shape
const { until: _until, ...hardshipFields } = hardship.fields.shape

/** The kinds whose fields are days, each with these as offsets. */
export const sampleKinds = <When extends z.ZodRawShape>(when: When) =>
  [
    z.strictObject({ kind: z.literal('promise'), ...when, ...promiseFields, ...offsets('due', 'settledOn') }),
    z.strictObject({ kind: z.literal('complaint'), ...when, ...complaintFields, ...offsets('answeredOn', 'solvedOn', 'followedUpOn') }),
    z.strictObject({ kind: z.literal('suggestion'), ...when, ...suggestionFields, ...offsets('usedOn', 'toldOn') }),
    z.strictObject({ kind: z.literal('hardship'), ...when, ...hardshipFields, until: Offset }),
  ] as const

const days = ['due', 'settledOn', 'answeredOn', 'solvedOn', 'followedUpOn', 'usedOn', 'toldOn', 'until', 'thankedOn'] as const

/** The fields of such an entry with their offsets as days; an answer has its hour too. */
export function withDays(fields: Readonly<Record<string, unknown>>, today: Day, instantOn: (offset: number) => Instant): Record<string, unknown> {
  const dated = days.flatMap((name) => (typeof fields[name] === 'number' ? [[name, addDays(today, fields[name])]] : []))
  const answered = typeof fields.answeredOn === 'number' ? { answeredAt: instantOn(fields.answeredOn) } : {}
  return { ...fields, ...(Object.fromEntries(dated) as Record<string, unknown>), ...answered }
}
