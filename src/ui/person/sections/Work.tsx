import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../core/people'
import { RowList } from '../edit/RowList'
import { Section } from '../edit/Section'
import { commaOf } from '../workLine'
import { usePatch, useShownPerson } from '../shownPerson'

const parts = ['title', 'name', 'department'] as const

/** Where they work and as what; the first one stands beside their name. */
export function Work() {
  const { t, i18n } = useTranslation()
  const { organisations } = useShownPerson().person
  const patch = usePatch()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('person:work.title')} addLabel={t('person:work.add')} onAdd={() => setAdding(true)}>
      <RowList<Organisation>
        items={organisations}
        nameOf={() => t('person:work.one')}
        show={({ title, department, name }) => <span dir="auto">{[title, department, name].filter(Boolean).join(commaOf(i18n.language))}</span>}
        fields={(organisation, change, error) =>
          parts.map((part) => (
            <TextInput key={part} size="xs" aria-label={t(`person:work.${part === 'name' ? 'company' : part === 'title' ? 'role' : part}`)} placeholder={t(`person:work.${part === 'name' ? 'company' : part === 'title' ? 'role' : part}`)} value={organisation[part] ?? ''} error={part === 'title' ? error : undefined} onChange={(event) => change({ ...organisation, [part]: event.currentTarget.value })} dir="auto" />
          ))
        }
        isEmpty={(organisation) => Object.values(organisation).every((text) => text.trim() === '')}
        saveAll={(next) => patch({ organisations: next.map(tidy) })}
        adding={adding ? {} : undefined}
        onAdded={() => setAdding(false)}
      />
    </Section>
  )
}

function tidy(organisation: Organisation): Organisation {
  return Object.fromEntries(Object.entries(organisation).flatMap(([part, text]) => (text.trim() ? [[part, text.trim()]] : [])))
}
