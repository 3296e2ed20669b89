import type { Day } from '../../core/dates'
import { minutesLater } from '../../core/days'
import type { Calls } from '../calls'
import { isProblem } from '../command/trouble'

/** How long a reminder is put off from a notification. */
const MINUTES = 60

/** The reminder a notification speaks of, and the day it then stood for. */
export interface Told {
  readonly entryId: string
  readonly on: Day
}

export async function finishFromNotification(calls: Calls, { entryId: id, on: seenOn }: Told): Promise<void> {
  await unlessPast(calls.change.run({ command: { type: 'reminder.finish', id, seenOn } }))
}

/** For an hour, by the engine's own clock. */
export async function snoozeFromNotification(calls: Calls, { entryId: id, on: seenOn }: Told): Promise<void> {
  const { localTime } = await calls.book.status()
  const { day, time } = minutesLater(localTime, MINUTES)
  await unlessPast(calls.change.run({ command: { type: 'reminder.snooze', id, until: day, time, seenOn } }))
}

/** A notification may hang there for days: what was done or put off meanwhile in the app stays as it is. */
async function unlessPast(answer: Promise<unknown>): Promise<void> {
  try {
    await answer
  } catch (error) {
    if (!isProblem(error, 'reminder.past')) throw error
  }
}
