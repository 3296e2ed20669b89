import { Notification } from 'electron'
import type { BookEvent } from '../src/contract'
import type { Told } from '../src/hosts/desktop/answerDue'
import type { Texts } from '../src/hosts/texts'
import { iconFile } from './icons'

/** Kept while shown: one that is collected no longer hears its click. */
const shown = new Map<string, Notification>()

interface Answers {
  readonly open: (personId: string | undefined) => void
  readonly finish: (told: Told) => void
  readonly snooze: (told: Told) => void
}

/** Says natively what has fallen due; a click leads to the person. A reminder can be done or put off right there, where the system shows buttons. */
export function notifyDue({ id, title, personId, entryId, on }: Extract<BookEvent, { type: 'due' }>, texts: Texts, answers: Answers): void {
  if (!Notification.isSupported() || shown.has(id)) return
  const labels = entryId === undefined ? [] : [texts.say('due:done'), texts.say('due:snooze')]
  const notification = new Notification({ title: 'Hearth', body: texts.sentences([title]), icon: iconFile('icon.png'), actions: labels.map((text) => ({ type: 'button', text })) })
  notification.on('click', () => answers.open(personId))
  notification.on('action', ({ actionIndex }) => {
    if (entryId === undefined) return
    if (actionIndex === 0) answers.finish({ entryId, on })
    else answers.snooze({ entryId, on })
  })
  notification.on('close', () => shown.delete(id))
  shown.set(id, notification)
  notification.show()
}
