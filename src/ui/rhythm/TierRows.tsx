import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { MOST_TIERS, type Tier, tiersOf } from '../../core/tiers'
import { calls } from '../book/client'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { SettingText } from '../settings/SettingText'
import { isCadence } from './CadencePicker'
import classes from './Rhythms.module.css'
import { useTiers } from './useTiers'

/** The named rhythms: their names and days can be changed, one added or taken away. */
export function TierRows({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const run = useRun()
  const named = useTiers()
  const tiers = tiersOf(settings)
  /** The list is one field, so each change starts from the list as the book has it now: the one shown may be a moment old. */
  const save = async (alter: (now: readonly Tier[]) => readonly Tier[]): Promise<Trouble | undefined> => {
    let trouble: Trouble | undefined
    const now = tiersOf(await calls.ask.settings.show.call({}))
    await run({ type: 'settings.edit', patch: { tiers: [...alter(now)] } }, { onTrouble: (met) => (trouble = met) })
    return trouble
  }
  const wrong = (text: string) => Promise.resolve<Trouble>({ code: 'field.invalid', text })
  const change = (id: string, fields: Partial<Tier>) => save((now) => now.map((tier) => (tier.id === id ? { ...tier, ...fields } : tier)))
  const rename = (id: string, text: string) => {
    const taken = named.some((tier) => tier.id !== id && tier.name === text)
    return taken ? wrong(t('settings:rhythms.nameTaken')) : change(id, { name: text || undefined })
  }
  const setDays = (id: string, text: string) => {
    const days = Number(text)
    if (!isCadence(days)) return wrong(t('person:rhythm.wrong'))
    const taken = tiers.some((tier) => tier.id !== id && tier.days === days)
    return taken ? wrong(t('settings:rhythms.daysTaken')) : change(id, { days })
  }
  const add = () => {
    const slowest = tiers.at(-1)?.days ?? 30
    const days = slowest < 1825 ? slowest * 2 : (tiers[0]?.days ?? 2) - 1
    void save((now) => [...now, { id: `tier-${String(days)}`, days }])
  }
  return (
    <div className={classes.block} role="group" aria-label={t('settings:rhythms.tiers')}>
      <span className={classes.label}>{t('settings:rhythms.tiers')}</span>
      <p className={classes.hint}>{t('settings:rhythms.tiersHint')}</p>
      {named.map(({ id, name, days }) => (
        <div key={id} className={classes.tier}>
          <SettingText label={t('settings:rhythms.name')} value={name} onSave={(text) => rename(id, text)} />
          <SettingText label={t('people:cadence.days')} value={String(days)} onSave={(text) => setDays(id, text)} />
          <Button size="compact-sm" variant="subtle" color="gray" disabled={tiers.length === 1} aria-label={t('settings:rhythms.removeTag', { tag: name })} onClick={() => void save((now) => now.filter((tier) => tier.id !== id))}>
            {t('settings:rhythms.remove')}
          </Button>
        </div>
      ))}
      <Button size="xs" mt={8} disabled={tiers.length >= MOST_TIERS} onClick={add}>{t('settings:rhythms.addTier')}</Button>
    </div>
  )
}
