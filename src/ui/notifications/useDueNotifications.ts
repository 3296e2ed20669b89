import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { connection } from '../book/client'
import { onBookEvent } from '../book/followBook'
import { useMessage } from '../book/useMessage'
import { inOneTab } from './inOneTab'
import { webNotificationsOn } from './webNotifications'

/** Shows what falls due while a tab is open, in one of all the tabs and once for each person (same tag); a click leads to the person. The desktop shell has its own. Used by the whole app, not by a page: what fell due while Hearth was closed is announced as soon as a window listens. */
export function useDueNotifications(): void {
  const say = useMessage()
  const [, go] = useLocation()
  useEffect(() => {
    if (connection.host.kind === 'desktop') return
    return onBookEvent((event) => {
      if (event.type !== 'due' || !webNotificationsOn()) return
      const { id, personId, title } = event
      inOneTab(`due.${id}`, () => {
        const notification = new Notification(say(title), { tag: `hearth-${personId ?? id}` })
        notification.onclick = () => {
          window.focus()
          go(personId ? `/people/${personId}` : '/')
          notification.close()
        }
      })
    })
  }, [go, say])
}
