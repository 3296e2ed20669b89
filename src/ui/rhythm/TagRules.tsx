import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { useRun } from '../book/useRun'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import classes from './Rhythms.module.css'
import { TagRuleDialog } from './TagRuleDialog'
import { useTiers } from './useTiers'

/** The tags that carry a rhythm, with a way to add, change and take away. */
export function TagRules({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const run = useRun()
  const tiers = useTiers()
  const [editing, setEditing] = useState<{ readonly tag: string; readonly days: number } | 'new'>()
  const rules = settings.tagRules ?? []
  const nameOf = (days: number) => tiers.find((tier) => tier.days === days)?.name
  return (
    <div className={classes.block} role="group" aria-label={t('settings:rhythms.tags')}>
      <span className={classes.label}>{t('settings:rhythms.tags')}</span>
      <p className={classes.hint}>{rules.length === 0 ? t('settings:rhythms.noRules') : t('settings:rhythms.tagsHint')}</p>
      {rules.length > 0 && (
        <ul className={classes.rows}>
          {rules.map(({ tag, days }) => (
            <li key={tag} className={classes.row}>
              <b dir="auto">{tag}</b>
              <span>{[t('person:rhythm.days', { count: days }), nameOf(days)].filter(Boolean).join(' · ')}</span>
              <Button size="compact-sm" aria-label={t('settings:rhythms.changeTag', { tag })} onClick={() => setEditing({ tag, days })}>{t('settings:rhythms.change')}</Button>
              <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('settings:rhythms.removeTag', { tag })} onClick={() => void run({ type: 'tagRule.set', tag, days: null })}>{t('settings:rhythms.remove')}</Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="xs" mt={8} onClick={() => setEditing('new')}>{t('settings:rhythms.addRule')}</Button>
      {editing && (
        <ReturnsFocus>
          <TagRuleDialog rule={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
        </ReturnsFocus>
      )}
    </div>
  )
}
