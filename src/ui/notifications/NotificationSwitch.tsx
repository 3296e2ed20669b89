import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '../book/client'
import { turnWebNotifications, webNotificationsOn } from './webNotifications'

/** Asks the browser for leave when it is turned on; the desktop app needs none. */
export function NotificationSwitch({ className }: { readonly className?: string }) {
  const { t } = useTranslation()
  const [on, setOn] = useState(webNotificationsOn)
  const [refused, setRefused] = useState(false)
  if (connection.host.kind === 'desktop' || !('Notification' in window)) return null
  const choose = async (wanted: boolean) => {
    const granted = await turnWebNotifications(wanted)
    setOn(granted)
    setRefused(wanted && !granted)
  }
  return (
    <Switch
      className={className}
      label={t('settings:look.notifications')}
      description={t('settings:look.notificationsHint')}
      error={refused ? t('settings:look.notificationsRefused') : undefined}
      checked={on}
      onChange={(event) => void choose(event.currentTarget.checked)}
    />
  )
}
