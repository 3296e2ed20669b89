import { Notification } from 'electron'
import type { BookEvent } from '../src/contract'
import type { Texts } from '../src/hosts/texts'
import { iconFile } from './icons'

/** Kept while shown: one that is collected no longer hears its click. */
const shown = new Map<string, Notification>()

/** Says natively what has fallen due; a click leads to the person. */
export function notifyDue({ id, title, personId }: Extract<BookEvent, { type: 'due' }>, texts: Texts, onClick: (personId: string | undefined) => void): void {
  if (!Notification.isSupported() || shown.has(id)) return
  const notification = new Notification({ title: 'Hearth', body: texts.sentences([title]), icon: iconFile('icon.png') })
  notification.on('click', () => onClick(personId))
  notification.on('close', () => shown.delete(id))
  shown.set(id, notification)
  notification.show()
}
