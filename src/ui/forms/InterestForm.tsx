import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { useDraftedFields } from '../drafts/useDraftedFields'
import type { OpenForm } from '../layout/screen'
import { FormDialog } from './FormDialog'
import { namesOf, type Picked } from './picked'
import { PersonPicker } from './PersonPicker'
import { type Start, useStart } from './useStart'

interface InterestValues {
  readonly people: readonly Picked[]
  readonly text: string
}

/** Something somebody likes; several at once with commas between. */
export function InterestForm({ open }: { readonly open: Extract<OpenForm, { form: 'interest' }> }) {
  const start = useStart(open)
  return start ? <InterestDialog start={start} /> : null
}

function InterestDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const run = useRun()
  const initial: InterestValues = { people: start.people, text: '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })
  const { values, set, errors, setErrors } = drafted
  const id = values.people[0]?.id

  const save = async () => {
    const texts = values.text.split(/[,，、;；]/).flatMap((text) => text.trim() || [])
    if (!id) setErrors({ people: t('forms:missing.person') })
    else if (texts.length === 0) setErrors({ text: t('forms:missing.text') })
    if (!id || texts.length === 0) return false
    for (const text of texts) {
      if (!(await run({ type: 'interest.add', id, text }, { onTrouble: (trouble) => setErrors({ text: trouble.text }) }))) return false
    }
    return true
  }
  return (
    <FormDialog title={t('forms:interest.title')} saveLabel={t('forms:interest.save')} drafted={drafted} save={save} size={440}>
      <PersonPicker label={t('forms:interest.who')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} single allowNew={false} autoFocus={!id} />
      <TextInput label={t('forms:interest.text')} placeholder={t('forms:interest.placeholder')} value={values.text} error={errors.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={Boolean(id) || undefined} />
    </FormDialog>
  )
}
