import { minutesLater } from '../../core/dates'
import type { Calls } from '../calls'

/** How long a reminder is put off from a notification. */
const MINUTES = 60

export async function finishFromNotification(calls: Calls, id: string): Promise<void> {
  await calls.change.run({ command: { type: 'reminder.finish', id } })
}

/** For an hour, by the engine's own clock. */
export async function snoozeFromNotification(calls: Calls, id: string): Promise<void> {
  const { localTime } = await calls.book.status()
  const { day, time } = minutesLater(localTime, MINUTES)
  await calls.change.run({ command: { type: 'reminder.snooze', id, until: day, time } })
}
