import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftedFields } from '../drafts/useDraftedFields'
import type { OpenForm } from '../layout/screen'
import { FormDialog } from './FormDialog'
import { PersonPicker } from './PersonPicker'
import { type NoteValues, useNote } from './useNote'
import { type Start, useStart } from './useStart'

/** Something worth knowing, in Markdown. */
export function NoteForm({ open }: { readonly open: Extract<OpenForm, { form: 'note' }> }) {
  const start = useStart(open)
  return start ? <NoteDialog start={start} /> : null
}

function NoteDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useNote(start)
  return (
    <FormDialog title={t(start.entry ? 'forms:note.edit' : 'forms:note.title')} saveLabel={t(start.entry ? 'forms:save' : 'forms:note.save')} drafted={drafted} save={save} size={640}>
      <NoteFields drafted={drafted} />
    </FormDialog>
  )
}

export function NoteFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<NoteValues> }) {
  const { t } = useTranslation()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Textarea
        label={t('forms:note.text')}
        description={t('forms:note.markdown')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={6}
        maxRows={18}
        value={values.text}
        error={errors.text}
        onChange={(event) => set('text', event.currentTarget.value)}
        dir="auto"
        data-autofocus={!asksWhom || undefined}
      />
      <Checkbox label={t('forms:note.pinned')} checked={values.pinned} onChange={(event) => set('pinned', event.currentTarget.checked)} />
    </>
  )
}
