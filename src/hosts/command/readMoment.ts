import { type Day, Moment } from '../../core/dates'
import { readDate } from '../../core/plainDates'
import { Problem } from '../../core/problem'

/** A number or a zone beside the day is a time that was not understood: better asked again than left out. */
const saysMore = /[\p{N}[\]]/u

/** When something happened: a day, a local time, or plain words ("yesterday", "last Friday 3pm", 昨天), looking back from today. */
export function readMoment(text: string, today: Day, order?: 'day-month' | 'month-day'): Moment {
  const exact = Moment.safeParse(text.trim().replace(' ', 'T'))
  if (exact.success) return exact.data
  const found = readDate(text, { today, order, toward: 'past' })
  if (!found || saysMore.test(text.slice(0, found.start) + text.slice(found.end))) throw new Problem('host.dateUnreadable', `"${text}" does not name a day Hearth understands.`, { params: { text } })
  return Moment.parse(found.time ? `${found.day}T${found.time}` : found.day)
}
