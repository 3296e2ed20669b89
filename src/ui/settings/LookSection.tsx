import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { singleKeysOff, turnSingleKeys } from '../actions/shortcut'
import { Section } from './Section'
import classes from './Settings.module.css'
import { useSaveSettings } from './useSaveSettings'

/** Language, light or dark, and keys. */
export function LookSection({ settings }: { readonly settings: Settings }) {
  const { t, i18n } = useTranslation()
  const save = useSaveSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [singleKeys, setSingleKeys] = useState(!singleKeysOff())
  const chooseKeys = (on: boolean) => {
    turnSingleKeys(on)
    setSingleKeys(on)
  }
  return (
    <Section title={t('settings:look.title')}>
      <div>
        <span className={classes.label} id="settings-language">{t('settings:look.language')}</span>
        <SegmentedControl
          aria-labelledby="settings-language"
          data={[{ value: 'en', label: 'English' }, { value: 'zh', label: '简体中文' }]}
          value={settings.language ?? (i18n.language === 'zh' ? 'zh' : 'en')}
          onChange={(language) => void save({ language: language === 'zh' ? 'zh' : 'en' })}
        />
      </div>
      <div>
        <span className={classes.label} id="settings-scheme">{t('settings:look.scheme')}</span>
        <SegmentedControl
          aria-labelledby="settings-scheme"
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings:look.${value}`) }))}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'dark' ? 'dark' : value === 'light' ? 'light' : 'auto')}
        />
      </div>
      <Switch className={classes.wide} label={t('settings:look.singleKeys')} description={t('settings:look.singleKeysHint')} checked={singleKeys} onChange={(event) => chooseKeys(event.currentTarget.checked)} />
    </Section>
  )
}
