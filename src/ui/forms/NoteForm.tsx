import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SpottedPromise } from '../../core/promises/spotPromises'
import type { DraftedFields } from '../drafts/useDraftedFields'
import type { OpenForm } from '../layout/screen'
import { FormDialog } from './FormDialog'
import { OfferedPromises } from '../promises/OfferedPromises'
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
  const { drafted, spotted, save } = useNote(start)
  return (
    <FormDialog title={t(start.entry ? 'forms:note.edit' : 'forms:note.title')} saveLabel={t(start.entry ? 'forms:save' : 'forms:note.save')} drafted={drafted} save={save} size={640}>
      <NoteFields drafted={drafted} spotted={spotted} />
    </FormDialog>
  )
}

const none: readonly SpottedPromise[] = []

export function NoteFields({ drafted: { values, set, errors }, spotted = none }: { readonly drafted: DraftedFields<NoteValues>; readonly spotted?: readonly SpottedPromise[] }) {
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
      <OfferedPromises spotted={spotted} taken={values.promised} onChange={(promised) => set('promised', promised)} />
      <Checkbox label={t('forms:note.pinned')} checked={values.pinned} onChange={(event) => set('pinned', event.currentTarget.checked)} />
    </>
  )
}
