import ICAL from 'ical.js'
import type { CalendarEvent } from '../core/calendarEvents'
import { foldLine, withoutControls } from './vcardText'
import { wellFormed } from './wellFormed'

/** By this line Hearth knows a calendar file as its own. */
export const ICS_PRODUCT = 'PRODID:-//Hearth//Hearth//EN'

/** A calendar file (RFC 5545), piece by piece: the same text for the same events, whenever it is written. */
export function* writeIcs(events: Iterable<CalendarEvent>): Generator<string, void, void> {
  yield `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${ICS_PRODUCT}\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Hearth\r\n`
  for (const event of events) yield `${eventText(event)}\r\n`
  yield 'END:VCALENDAR\r\n'
}

function eventText({ uid, changed, day, time, rule, summary }: CalendarEvent): string {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${clean(uid)}@hearth`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${changed.slice(0, 19)}Z`))
  event.addPropertyWithValue('dtstart', time ? ICAL.Time.fromDateTimeString(`${day}T${time}:00`) : ICAL.Time.fromDateString(day))
  if (time) event.addPropertyWithValue('duration', ICAL.Duration.fromString('PT15M'))
  if (rule) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule))
  event.addPropertyWithValue('summary', clean(summary))
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return folded(event.toString())
}

/** The library folds a byte too late. */
function folded(text: string): string {
  return text.replaceAll('\r\n ', '').split('\r\n').map(foldLine).join('\r\n')
}

/** No control characters but line ends, and those as the one the library escapes. */
function clean(text: string): string {
  return withoutControls(wellFormed(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')))
}
