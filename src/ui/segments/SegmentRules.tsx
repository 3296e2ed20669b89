import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentRow } from '../../core/segments/segmentList'
import { useMessage } from '../book/useMessage'
import { useRun } from '../book/useRun'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import classes from '../rhythm/Rhythms.module.css'
import { useTiers } from '../rhythm/useTiers'
import { SegmentRuleDialog } from './SegmentRuleDialog'
import { useSegments } from './useSegments'

/** The saved searches that carry a rhythm, with a way to add, change and take away. */
export function SegmentRules() {
  const { t } = useTranslation()
  const segments = useSegments()
  const [editing, setEditing] = useState<SegmentRow | 'new'>()
  const ruled = segments.filter(({ days }) => days !== undefined)
  const isAnyLeft = ruled.length < segments.length
  return (
    <div className={classes.block} role="group" aria-label={t('settings:rhythms.searches')}>
      <span className={classes.label}>{t('settings:rhythms.searches')}</span>
      <p className={classes.hint}>{t(ruled.length === 0 ? 'settings:rhythms.noSearches' : 'settings:rhythms.searchesHint')}</p>
      {ruled.length > 0 && (
        <ul className={classes.rows}>
          {ruled.map((segment) => <RuleRow key={segment.id} segment={segment} onChange={() => setEditing(segment)} />)}
        </ul>
      )}
      <Button size="xs" mt={8} disabled={!isAnyLeft} onClick={() => setEditing('new')}>{t('settings:rhythms.addSearch')}</Button>
      {editing && (
        <ReturnsFocus>
          <SegmentRuleDialog segment={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
        </ReturnsFocus>
      )}
    </div>
  )
}

function RuleRow({ segment, onChange }: { readonly segment: SegmentRow; readonly onChange: () => void }) {
  const { t } = useTranslation()
  const run = useRun()
  const say = useMessage()
  const tiers = useTiers()
  const { id, name, query, days = 0, unfit } = segment
  return (
    <li className={classes.row} title={query}>
      <b dir="auto">{name}</b>
      <span>{[t('person:rhythm.days', { count: days }), tiers.find((tier) => tier.days === days)?.name].filter(Boolean).join(' · ')}</span>
      <Button size="compact-sm" aria-label={t('settings:rhythms.changeTag', { tag: name })} onClick={onChange}>{t('settings:rhythms.change')}</Button>
      <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('settings:rhythms.removeTag', { tag: name })} onClick={() => void run({ type: 'segmentRule.set', id, days: null })}>{t('settings:rhythms.remove')}</Button>
      {unfit && <p>{say(unfit)}</p>}
    </li>
  )
}
