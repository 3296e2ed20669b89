import { useTranslation } from 'react-i18next'
import { dayOf, timeOf } from '../../core/days'
import { type InteractionChannel, interactionChannels } from '../../core/entries/interaction'
import type { EntryOf } from '../../core/entries/registry'
import type { SpottedPromise } from '../../core/promises/spotPromises'
import { useToday } from '../book/useToday'
import { type DraftedFields, type FieldErrors, useDraftedFields } from '../drafts/useDraftedFields'
import { outcomeOf, outcomesOf } from './outcomes'
import { takenPromises, useSpottedPromises } from '../promises/OfferedPromises'
import { namesOf, type Picked } from './picked'
import { momentOf, useReadWhen, type When } from './readWhen'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'
import { useTitleWith } from './useTitleWith'

export interface LogValues {
  readonly people: readonly Picked[]
  readonly channel: InteractionChannel
  /** Name of one of the channel's outcomes. */
  readonly outcome: string
  /** Plain words; '' for today. */
  readonly when: string
  readonly text: string
  readonly minutes: string
  /** When to follow up, in plain words; '' for not at all. */
  readonly followUp: string
  /** Sentences of the text to be kept as promises besides. */
  readonly promised: readonly string[]
}

/** The fields of a logged conversation and what saving them does. */
export function useLog(start: Start, channel?: InteractionChannel): { readonly drafted: DraftedFields<LogValues>; readonly spotted: readonly SpottedPromise[]; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const read = useReadWhen()
  const readPast = useReadWhen('past')
  const today = useToday()
  const saving = useSaveEntry()
  const titleWith = useTitleWith()
  const entry = start.entry?.kind === 'interaction' ? start.entry : undefined
  const initial = entry ? valuesOf(entry, start.people) : blank(start.people, channel)
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const spotted = useSpottedPromises(entry ? '' : drafted.values.text)

  const save = async () => {
    const { values, setErrors } = drafted
    const when = values.when.trim() ? readPast(values.when) : { day: today }
    const followUp = read(values.followUp)
    const errors: FieldErrors<LogValues> = {}
    if (values.people.length === 0) errors.people = t('forms:missing.person')
    if (!when) errors.when = t('forms:missing.day')
    if (!/^\d{0,6}$/.test(values.minutes.trim())) errors.minutes = t('forms:missing.minutes')
    if (values.followUp.trim() && !followUp) errors.followUp = t('forms:missing.day')
    setErrors(errors)
    if (!when || Object.keys(errors).length > 0) return false
    const reminder = followUp && { kind: 'reminder', title: titleWith(t('forms:log.followUpTitle', { name: namesOf(values.people) }), followUp.words), due: { day: followUp.day, time: followUp.time } }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, patchOf(entry, values, when))
      : await saving.add(values.people, [{ kind: 'interaction', ...fieldsOf(values), at: momentOf(when) }, ...(reminder ? [reminder] : []), ...takenPromises(spotted, values.promised)])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'when' }))
    return !trouble
  }
  return { drafted, spotted, save }
}

function blank(people: readonly Picked[], wanted: InteractionChannel = 'call'): LogValues {
  const channel = interactionChannels.includes(wanted) ? wanted : 'message'
  return { people, channel, outcome: outcomesOf(channel)[0]?.name ?? '', when: '', text: '', minutes: '', followUp: '', promised: [] }
}

function valuesOf(entry: EntryOf<'interaction'>, people: readonly Picked[]): LogValues {
  const when = [dayOf(entry.at), timeOf(entry.at)].filter(Boolean).join(' ')
  return { people, channel: entry.channel, outcome: outcomeOf(entry), when, text: entry.text ?? '', minutes: entry.minutes?.toString() ?? '', followUp: '', promised: [] }
}

function fieldsOf({ channel, outcome, text, minutes }: LogValues) {
  const went = outcomesOf(channel).find(({ name }) => name === outcome)
  return { channel, direction: went?.direction ?? 'both', answered: went?.answered, text: text.trim() || undefined, minutes: minutes.trim() ? Number(minutes) : undefined }
}

/** Only what was changed, so that what the form cannot show (a zone, "answered") stays as it was. */
function patchOf(entry: EntryOf<'interaction'>, values: LogValues, when: When): Readonly<Record<string, unknown>> {
  const before = valuesOf(entry, [])
  const { channel, direction, answered, text, minutes } = fieldsOf(values)
  const went = values.channel !== before.channel || values.outcome !== before.outcome ? { channel, direction, answered: answered ?? null } : {}
  const at = values.when !== before.when ? { at: momentOf(when), estimated: null } : {}
  return { ...went, ...at, text: text ?? null, minutes: minutes ?? null }
}
