import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { MOST_TIERS, tiersOf } from '../../core/tiers'
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
  const edit = async (id: string, fields: { readonly name?: string | null; readonly days?: number }): Promise<Trouble | undefined> => {
    let trouble: Trouble | undefined
    await run({ type: 'tier.edit', id, ...fields }, { onTrouble: (met) => (trouble = met) })
    return trouble
  }
  const wrong = (code: string, text: string) => Promise.resolve<Trouble>({ code, text })
  /** The usual names are words of this window's language, so only it can say whether one is taken. */
  const rename = (id: string, text: string) =>
    named.some((tier) => tier.id !== id && tier.name === text) ? wrong('tier.nameTaken', t('problems:tier.nameTaken')) : edit(id, { name: text || null })
  const setDays = (id: string, text: string) => (isCadence(Number(text)) ? edit(id, { days: Number(text) }) : wrong('field.invalid', t('person:rhythm.wrong')))
  return (
    <div className={classes.block} role="group" aria-label={t('settings:rhythms.tiers')}>
      <span className={classes.label}>{t('settings:rhythms.tiers')}</span>
      <p className={classes.hint}>{t('settings:rhythms.tiersHint')}</p>
      {named.map(({ id, name, days }) => (
        <div key={id} className={classes.tier}>
          <SettingText label={t('settings:rhythms.name')} value={name} onSave={(text) => rename(id, text)} />
          <SettingText label={t('people:cadence.days')} value={String(days)} onSave={(text) => setDays(id, text)} />
          <Button size="compact-sm" variant="subtle" color="gray" disabled={tiers.length === 1} aria-label={t('settings:rhythms.removeTag', { tag: name })} onClick={() => void run({ type: 'tier.remove', id })}>
            {t('settings:rhythms.remove')}
          </Button>
        </div>
      ))}
      <Button size="xs" mt={8} disabled={tiers.length >= MOST_TIERS} onClick={() => void run({ type: 'tier.add' })}>{t('settings:rhythms.addTier')}</Button>
    </div>
  )
}
