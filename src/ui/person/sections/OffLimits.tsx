import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sameValue } from '../../../core/change'
import chips from '../Chips.module.css'
import { EditInPlace } from '../edit/EditInPlace'
import { LabelField } from '../edit/LabelField'
import { Section } from '../edit/Section'
import { offLimitCategories } from '../labels'
import { SuggestedOffLimits } from './SuggestedOffLimits'
import { type OffLimits as Limit, OffLimitWords } from '../OffLimitChip'
import { usePatch, useShownPerson } from '../shownPerson'

const states = ['known', 'unknown', 'asked-fine'] as const
const blank: Limit = { category: '', state: 'known' }

/** What not to give and not to bring up; what is not known yet; what was asked and is fine. */
export function OffLimits() {
  const { t } = useTranslation()
  const patch = usePatch()
  const { offLimits } = useShownPerson().person
  const [adding, setAdding] = useState(false)
  const save = async (before: Limit | undefined, after: Limit) => {
    const next = tidy(after)
    const others = offLimits.filter((limit) => !sameValue(limit, before))
    if (!next.category && !next.text) return (await patch({ offLimits: others }))?.text
    if (!next.category) return t('person:offLimits.missing')
    const at = offLimits.findIndex((limit) => sameValue(limit, before))
    return (await patch({ offLimits: at < 0 ? [...offLimits, next] : offLimits.with(at, next) }))?.text
  }
  const label = t('person:offLimits.title')
  return (
    <Section title={label} addLabel={t('person:offLimits.add')} onAdd={() => setAdding(true)}>
      <ul className={chips.chips}>
        {offLimits.map((limit, index) => (
          <li key={index}>
            <EditInPlace
              chip="limit"
              label={label}
              value={limit}
              show={<OffLimitWords limit={limit} whole />}
              save={(after, before) => save(before, after)}
              fields={(value, change, error) => <LimitFields value={value} change={change} error={error} />}
              acts={
                <ActionIcon size={20} aria-label={t('person:offLimits.remove', { what: limit.category })} onClick={() => void patch({ offLimits: offLimits.filter((other) => other !== limit) })}>
                  <IconX size={13} stroke={1.8} />
                </ActionIcon>
              }
            />
          </li>
        ))}
      </ul>
      <SuggestedOffLimits />
      {adding && (
        <EditInPlace label={label} value={blank} show={null} save={(after) => save(undefined, after)} open onClose={() => setAdding(false)} fields={(value, change, error) => <LimitFields value={value} change={change} error={error} />} />
      )}
    </Section>
  )
}

function LimitFields({ value, change, error }: { readonly value: Limit; readonly change: (limit: Limit) => void; readonly error?: string }) {
  const { t } = useTranslation()
  return (
    <>
      <LabelField name={t('person:offLimits.category')} words={offLimitCategories} value={value.category} error={error} onChange={(category) => change({ ...value, category })} />
      <TextInput size="xs" aria-label={t('person:offLimits.text')} placeholder={t('person:offLimits.text')} value={value.text ?? ''} onChange={(event) => change({ ...value, text: event.currentTarget.value })} dir="auto" />
      <NativeSelect size="xs" aria-label={t('person:offLimits.state')} value={value.state} onChange={(event) => change({ ...value, state: event.currentTarget.value as Limit['state'] })} data={states.map((state) => ({ value: state, label: t(`person:offLimits.states.${state}`) }))} />
    </>
  )
}

function tidy({ category, text, state }: Limit): Limit {
  return { category: category.trim(), ...(text?.trim() && { text: text.trim() }), state }
}
