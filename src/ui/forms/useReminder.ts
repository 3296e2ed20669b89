import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import type { EntryOf } from '../../core/entries/registry'
import { firstDue } from '../../core/plainRepeats'
import { planOf, repeatFrom } from '../../core/repeats'
import { useToday } from '../book/useToday'
import { type DraftedFields, type FieldErrors, useDraftedFields } from '../drafts/useDraftedFields'
import { useRepeatWords } from '../repeats/useRepeatWords'
import { namesOf, type Picked } from './picked'
import { useReadRepeat } from './readRepeat'
import type { When } from './readWhen'
import type { Start } from './useStart'
import { useTitleWith } from './useTitleWith'
import { errorsOf, useSaveEntry } from './useSaveEntry'

type Reminder = EntryOf<'reminder'>

export interface ReminderValues {
  readonly people: readonly Picked[]
  readonly title: string
  /** Plain words; may say how often as well. */
  readonly when: string
  /** `HH:MM`; '' for the whole day or the time said in `when`. */
  readonly time: string
  /** How often it comes back, in plain words; '' for never. */
  readonly repeat: string
}

/** The fields of a reminder and what saving them does. */
export function useReminder(start: Start): { readonly drafted: DraftedFields<ReminderValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const say = useRepeatWords()
  const saving = useSaveEntry()
  const titleWith = useTitleWith()
  const readReminder = useReadReminder()
  const entry = start.entry?.kind === 'reminder' ? start.entry : undefined
  const initial = entry ? valuesOf(entry, start.people, say) : { people: start.people, title: '', when: start.open.form === 'reminder' ? (start.open.day ?? '') : '', time: '', repeat: '' }
  const drafted = useDraftedFields<ReminderValues>({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ title }) => title })

  const save = async () => {
    const { values, setErrors } = drafted
    const kept = entry?.repeat && values.repeat === initial.repeat ? planOf(entry.repeat) : undefined
    const { when, plan, words } = readReminder(values, kept)
    const errors: FieldErrors<ReminderValues> = {
      ...(values.title.trim() === '' && { title: t('forms:reminder.missing.title') }),
      ...(!when && { when: t('forms:missing.day') }),
      ...(values.repeat.trim() && !plan && { repeat: t('forms:reminder.missing.repeat') }),
    }
    setErrors(errors)
    if (!when || Object.keys(errors).length > 0) return false
    const fields = { title: titleWith(values.title.trim(), words), due: { day: when.day, time: values.time || when.time }, repeat: plan && repeatFrom(plan, when.day) }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, patchOf(entry, fields, kept !== undefined))
      : await saving.add(values.people, [{ kind: 'reminder', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', due: 'when' }))
    return !trouble
  }
  return { drafted, save }
}

/** When a reminder is first due and how it comes back, as the fields say it: "last Friday of every month" needs no day besides. */
export function useReadReminder(): (values: Pick<ReminderValues, 'when' | 'repeat'>, kept?: RepeatPlan) => { readonly when?: When; readonly plan?: RepeatPlan; readonly words?: string } {
  const today = useToday()
  const readRepeat = useReadRepeat()
  return ({ when, repeat }, kept) => {
    if (!today) return {}
    const said = readRepeat(when)
    const often = repeat.trim() && !kept ? readRepeat(repeat) : undefined
    const plan = kept ?? (often ?? said).plan
    const words = [said.words, often?.words].filter(Boolean).join(', ') || undefined
    if (!plan || kept) return { when: said.when, plan, words }
    const day = when.trim() && !said.when && !said.plan ? undefined : firstDue(plan, said.when?.day, today)
    return { when: day && { day, time: said.when?.time }, plan, words }
  }
}

function valuesOf({ title, due, repeat }: Reminder, people: readonly Picked[], say: (plan: RepeatPlan) => string): ReminderValues {
  return { people, title, when: due.day, time: due.time ?? '', repeat: repeat ? say(planOf(repeat)) : '' }
}

/** A series that was not touched keeps the day it began on as long as its day stays; a new day ends a snooze. */
function patchOf(entry: Reminder, { title, due, repeat }: Pick<Reminder, 'title' | 'due' | 'repeat'>, untouched: boolean): Readonly<Record<string, unknown>> {
  const sameDay = entry.due.day === due.day
  const kept = untouched && sameDay ? entry.repeat : repeat
  return { title, due, repeat: kept ?? null, ...(!sameDay && { snoozedUntil: null, snoozedTime: null, snoozedOn: null }) }
}
