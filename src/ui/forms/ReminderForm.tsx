import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftedFields } from '../drafts/useDraftedFields'
import type { OpenForm } from '../layout/screen'
import classes from './Fields.module.css'
import { FormDialog } from './FormDialog'
import { PersonPicker } from './PersonPicker'
import { RepeatField } from './RepeatField'
import { type ReminderValues, useReadReminder, useReminder } from './useReminder'
import { type Start, useStart } from './useStart'
import { WhenField } from './WhenField'

/** Something to do on a day, about people or for yourself. */
export function ReminderForm({ open }: { readonly open: Extract<OpenForm, { form: 'reminder' }> }) {
  const start = useStart(open)
  return start ? <ReminderDialog start={start} /> : null
}

function ReminderDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useReminder(start)
  return (
    <FormDialog title={t(start.entry ? 'forms:reminder.edit' : 'forms:reminder.new')} saveLabel={t(start.entry ? 'forms:save' : 'forms:reminder.save')} drafted={drafted} save={save}>
      <ReminderFields drafted={drafted} />
    </FormDialog>
  )
}

export function ReminderFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<ReminderValues> }) {
  const { t } = useTranslation()
  const { when, plan, words } = useReadReminder()(values)
  return (
    <>
      <TextInput label={t('forms:reminder.title')} placeholder={t('forms:reminder.titlePlaceholder')} value={values.title} error={errors.title} onChange={(event) => set('title', event.currentTarget.value)} dir="auto" data-autofocus />
      <div className={classes.two}>
        <WhenField
          label={t('forms:reminder.when')}
          value={values.when}
          onChange={(when) => set('when', when)}
          error={errors.when}
          placeholder={t('forms:reminder.whenPlaceholder')}
          meant={when}
          words={words}
          suggestions={[t('forms:reminder.tomorrow'), t('forms:log.oneWeek'), t('forms:log.oneMonth')]}
        />
        <TextInput label={t('forms:reminder.time')} type="time" value={values.time || (when?.time ?? '')} onChange={(event) => set('time', event.currentTarget.value)} className={classes.time} />
      </div>
      <RepeatField value={values.repeat} onChange={(repeat) => set('repeat', repeat)} error={errors.repeat} plan={plan} />
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} placeholder={t('forms:reminder.nobody')} />
    </>
  )
}
