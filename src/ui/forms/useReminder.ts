import { useTranslation } from 'react-i18next'
import type { Repeat } from '../../core/entries/reminder'
import type { EntryOf } from '../../core/entries/registry'
import { type DraftedFields, type FieldErrors, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from './picked'
import { useReadWhen, type When } from './readWhen'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'

type Reminder = EntryOf<'reminder'>

export interface ReminderValues {
  readonly people: readonly Picked[]
  readonly title: string
  /** Plain words. */
  readonly when: string
  /** `HH:MM`; '' for the whole day or the time said in `when`. */
  readonly time: string
  readonly repeat: 'never' | Repeat['unit']
  readonly every: string
}

/** The fields of a reminder and what saving them does. */
export function useReminder(start: Start): { readonly drafted: DraftedFields<ReminderValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const read = useReadWhen()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === 'reminder' ? start.entry : undefined
  const initial = entry ? valuesOf(entry, start.people) : { people: start.people, title: '', when: '', time: '', repeat: 'never' as const, every: '1' }
  const drafted = useDraftedFields<ReminderValues>({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ title }) => title })

  const save = async () => {
    const { values, setErrors } = drafted
    const when = read(values.when)
    const errors: FieldErrors<ReminderValues> = {
      ...(values.title.trim() === '' && { title: t('forms:reminder.missing.title') }),
      ...(!when && { when: t('forms:missing.day') }),
      ...(values.repeat !== 'never' && !/^[1-9]\d{0,2}$/.test(values.every.trim()) && { every: t('forms:reminder.missing.every') }),
    }
    setErrors(errors)
    if (!when || Object.keys(errors).length > 0) return false
    const fields = fieldsOf(values, when)
    const trouble = entry
      ? await saving.edit(entry.id, values.people, patchOf(entry, fields))
      : await saving.add(values.people, [{ kind: 'reminder', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', due: 'when' }))
    return !trouble
  }
  return { drafted, save }
}

function valuesOf({ title, due, repeat }: Reminder, people: readonly Picked[]): ReminderValues {
  return { people, title, when: due.day, time: due.time ?? '', repeat: repeat?.unit ?? 'never', every: String(repeat?.every ?? 1) }
}

function fieldsOf({ title, time, repeat, every }: ReminderValues, when: When) {
  const series = repeat === 'never' ? undefined : { every: Number(every), unit: repeat, from: when.day }
  return { title: title.trim(), due: { day: when.day, time: time || when.time }, repeat: series }
}

/** A series keeps the day it began on as long as its day stays; a new day ends a snooze. */
function patchOf(entry: Reminder, fields: ReturnType<typeof fieldsOf>): Record<string, unknown> {
  const sameDay = entry.due.day === fields.due.day
  const repeat = fields.repeat && sameDay && entry.repeat ? { ...fields.repeat, from: entry.repeat.from } : fields.repeat
  return { title: fields.title, due: fields.due, repeat: repeat ?? null, ...(!sameDay && { snoozedUntil: null }) }
}
