import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../edit/CopyButton'
import { RowList } from '../edit/RowList'
import { Section } from '../edit/Section'
import { usePatch, useShownPerson } from '../shownPerson'

/** The user's own fields, in their order. */
export function OwnFields() {
  const { t } = useTranslation()
  const { fields } = useShownPerson().person
  const patch = usePatch()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('person:fields.title')} addLabel={t('person:fields.add')} onAdd={() => setAdding(true)}>
      <RowList
        items={fields}
        nameOf={({ label }) => label || t('person:fields.one')}
        show={({ value }) => <span dir="auto">{value}</span>}
        fields={(field, change, error) => (
          <>
            <TextInput size="xs" aria-label={t('person:fields.label')} placeholder={t('person:fields.label')} value={field.label} error={error} onChange={(event) => change({ ...field, label: event.currentTarget.value })} dir="auto" />
            <TextInput size="xs" aria-label={t('person:fields.value')} placeholder={t('person:fields.value')} value={field.value} onChange={(event) => change({ ...field, value: event.currentTarget.value })} dir="auto" />
          </>
        )}
        check={({ label }) => (label.trim() ? undefined : t('person:fields.missing'))}
        isEmpty={({ label, value }) => label.trim() === '' && value.trim() === ''}
        saveAll={(next) => patch({ fields: next.map(({ label, value }) => ({ label: label.trim(), value: value.trim() })) })}
        acts={({ value }) => value && <CopyButton value={value} />}
        adding={adding ? { label: '', value: '' } : undefined}
        onAdded={() => setAdding(false)}
      />
    </Section>
  )
}
