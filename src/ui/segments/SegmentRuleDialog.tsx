import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentRow } from '../../core/segments/segmentList'
import { RuleDialog } from '../rhythm/RuleDialog'
import { useSegments } from './useSegments'

interface Props {
  /** The saved search to set one for; left out to choose among those without. */
  readonly segment?: SegmentRow
  readonly onClose: () => void
}

/** How often to be in touch with everybody a saved search names. */
export function SegmentRuleDialog({ segment, onClose }: Props) {
  const { t } = useTranslation()
  const segments = useSegments()
  const [id, setId] = useState(segment?.id ?? '')
  const without = segments.filter(({ days }) => days === undefined)
  const chosen = segment ?? segments.find((each) => each.id === id)
  const label = t('settings:rhythms.search')
  const hint = chosen?.query ?? t('settings:rhythms.searchHint')
  return (
    <RuleDialog title={t('settings:rhythms.searchTitle')} of={id ? { segmentId: id } : undefined} days={chosen?.days} onClose={onClose}>
      {(wrong) =>
        segment ? (
          <TextInput label={label} description={hint} value={segment.name} error={wrong} readOnly />
        ) : (
          <NativeSelect label={label} description={hint} value={id} error={wrong} onChange={(event) => setId(event.currentTarget.value)} data={['', ...without.map(({ id: value, name }) => ({ value, label: name }))]} />
        )
      }
    </RuleDialog>
  )
}
