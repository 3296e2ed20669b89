const REMEMBERED_AS = 'hearth.notifications'

/** Wanted by the user on this device, and allowed by the browser. */
export function webNotificationsOn(): boolean {
  return 'Notification' in window && Notification.permission === 'granted' && localStorage.getItem(REMEMBERED_AS) === 'on'
}

/** Turns them on (asking the browser where it must) or off; tells whether they are on now. */
export async function turnWebNotifications(on: boolean): Promise<boolean> {
  if (on && Notification.permission !== 'granted') await Notification.requestPermission()
  localStorage.setItem(REMEMBERED_AS, on ? 'on' : 'off')
  return webNotificationsOn()
}
