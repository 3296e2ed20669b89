import { useNotifications } from '@mantine/notifications'
import { useState } from 'react'
import { Toasts, useLaterPartsThere } from '../laterParts'

/** What draws them comes after Today, or as soon as there is something to say: until then that waits. */
export function ToastPlace() {
  const isThere = useLaterPartsThere()
  const isWaiting = useNotifications().notifications.length > 0
  const [isDrawn, setDrawn] = useState(false)
  if (!isDrawn && (isThere || isWaiting)) setDrawn(true)
  return isDrawn && <Toasts />
}
