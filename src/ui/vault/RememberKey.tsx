import { Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTrouble } from '../book/trouble'
import classes from '../settings/Settings.module.css'
import { useDeviceSettings } from '../settings/useDeviceSettings'

/** Whether the system's keyring opens the book when Hearth starts. In the desktop app alone. */
export function RememberKey() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const { device, change } = useDeviceSettings()
  const [changing, setChanging] = useState(false)
  if (!device) return null
  const { keyring, rememberKey } = device
  const keep = (on: boolean) => {
    setChanging(true)
    void change({ rememberKey: on })
      .catch(trouble.show)
      .finally(() => setChanging(false))
  }
  return (
    <div className={classes.wide}>
      <Switch
        label={t('vault:remember')}
        description={t('vault:rememberHint')}
        checked={rememberKey}
        disabled={changing || (keyring !== 'ready' && !rememberKey)}
        onChange={(event) => keep(event.currentTarget.checked)}
      />
      {keyring !== 'ready' && <Text size="sm" c="ember" role="status">{t(`vault:keyring.${keyring}`)}</Text>}
    </div>
  )
}
