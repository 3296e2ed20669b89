import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { RuleDialog } from './RuleDialog'

interface Props {
  /** The rule to change; left out for a new one. */
  readonly rule?: { readonly tag: string; readonly days: number }
  readonly onClose: () => void
}

/** How often to be in touch with everybody who carries a tag. */
export function TagRuleDialog({ rule, onClose }: Props) {
  const { t } = useTranslation()
  const [tag, setTag] = useState(rule?.tag ?? '')
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const named = tag.trim()
  return (
    <RuleDialog title={t('settings:rhythms.ruleTitle')} of={named ? { tag: named } : undefined} days={rule?.days} onClose={onClose}>
      {() => <Autocomplete label={t('settings:rhythms.tag')} description={t('settings:rhythms.tagHint')} data={facets.data?.tags.map(({ name }) => name) ?? []} value={tag} onChange={setTag} readOnly={rule !== undefined} limit={20} />}
    </RuleDialog>
  )
}
