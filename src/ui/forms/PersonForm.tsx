import { Autocomplete, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import type { OpenForm } from '../layout/screen'
import classes from './Fields.module.css'
import { FormDialog } from './FormDialog'
import { PossibleDuplicates } from './PossibleDuplicates'
import { usePersonForm } from './usePersonForm'
import { type Start, useStart } from './useStart'

/** Somebody new: what there is of them, and who may be the same already. */
export function PersonForm({ open }: { readonly open: Extract<OpenForm, { form: 'person' }> }) {
  const start = useStart(open)
  return start ? <PersonDialog start={start} name={open.name} /> : null
}

function PersonDialog({ start, name }: { readonly start: Start; readonly name?: string }) {
  const { t } = useTranslation()
  const { drafted, save } = usePersonForm(start, name)
  const { values, set, errors } = drafted
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  return (
    <FormDialog title={t('forms:person.new')} saveLabel={t('forms:person.save')} drafted={drafted} save={save}>
      <TextInput label={t('forms:person.name')} value={values.name} error={errors.name} onChange={(event) => set('name', event.currentTarget.value)} dir="auto" autoComplete="off" data-autofocus />
      <div className={classes.halves}>
        <Autocomplete label={t('forms:person.company')} data={distinct(facets.data?.companies)} limit={6} value={values.company} error={errors.company} onChange={(company) => set('company', company)} dir="auto" />
        <TextInput label={t('forms:person.title')} value={values.title} onChange={(event) => set('title', event.currentTarget.value)} dir="auto" />
        <TextInput label={t('forms:person.email')} inputMode="email" value={values.email} error={errors.email} onChange={(event) => set('email', event.currentTarget.value)} autoComplete="off" />
        <TextInput label={t('forms:person.phone')} inputMode="tel" value={values.phone} error={errors.phone} onChange={(event) => set('phone', event.currentTarget.value)} autoComplete="off" />
      </div>
      <TagsInput label={t('forms:person.tags')} data={distinct(facets.data?.tags)} limit={8} value={[...values.tags]} onChange={(tags) => set('tags', tags)} placeholder={values.tags.length === 0 ? t('forms:person.tagsPlaceholder') : undefined} />
      <PossibleDuplicates name={values.name} email={values.email} />
    </FormDialog>
  )
}

function distinct(facets: readonly { readonly name: string }[] = []): string[] {
  return [...new Set(facets.map(({ name }) => name))]
}
