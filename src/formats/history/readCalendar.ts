import type { EventContact, ImportedEvent } from '../../core/importing'
import { decodeText } from '../encoding'
import { problemItem, type Reader, type ReadOptions } from '../reading'
import { vcardLines } from '../vcardLines'
import { splitProperty, type RawProperty } from '../vcardProperty'
import { unescapeText } from '../vcardText'
import { bytesOfBinary } from '../binaryText'
import { localTime } from './localTime'
import { MOST_TIMES, pastDays } from './pastDays'

/** An event of more people is no conversation. */
const MOST_ATTENDEES = 20
const LONGEST_TEXT = 2000

interface EventLines {
  readonly line: number
  readonly properties: RawProperty[]
}

/** Days of rows of events that have an event of their own, by UID: one that was moved or cancelled. */
type OwnDays = ReadonlyMap<string, ReadonlySet<string>>

/** Past events of an iCalendar file become meetings with whoever they name. What was cancelled, declined or is for a crowd is left out. */
export function* readCalendar(bytes: Uint8Array, options: ReadOptions): Reader {
  let event: EventLines | undefined
  let inside = 0
  let count = 0
  let alone = 0
  let long = 0
  const rows: EventLines[] = []
  const ownDays = new Map<string, Set<string>>()
  for (const line of vcardLines(bytes)) {
    if (typeof line === 'number') {
      yield { kind: 'pause', done: line, of: bytes.length }
      continue
    }
    const property = splitProperty(line)
    const component = property && (property.name === 'BEGIN' || property.name === 'END') ? property.raw.trim().toUpperCase() : undefined
    if (property?.name === 'BEGIN' && component === 'VEVENT') event = { line: line.line, properties: [] }
    else if (event && property?.name === 'END' && component === 'VEVENT') {
      noteOwnDay(event, ownDays)
      // Which of a row's days have an event of their own is known at the end.
      if (event.properties.some(({ name }) => name === 'RRULE')) rows.push(event)
      else {
        const { found } = meetings(event, options, ownDays)
        if (found.length === 0) alone += 1
        for (const one of found) yield { kind: 'event', event: one }
      }
      event = undefined
    } else if (event && property?.name === 'BEGIN') inside += 1
    else if (event && property?.name === 'END') inside -= 1
    else if (event && property && inside === 0 && event.properties.length < 1000) event.properties.push(property)
    if ((count += 1) % 500 === 0) yield { kind: 'pause', done: line.offset, of: bytes.length }
  }
  for (const row of rows) {
    const { found, isCut } = meetings(row, options, ownDays)
    if (found.length === 0) alone += 1
    if (isCut) long += 1
    for (const one of found) yield { kind: 'event', event: one }
    yield { kind: 'pause', done: bytes.length, of: bytes.length }
  }
  if (event) yield problemItem({ file: options.file, line: event.line, code: 'import.cutOffEvent', message: 'The file ends in the middle of this event; it was left out.' })
  if (alone > 0) yield { kind: 'detail', detail: { key: 'exchange:detail.eventsAlone', params: { count: alone } } }
  if (long > 0) yield { kind: 'detail', detail: { key: 'exchange:detail.eventsLong', params: { count: long, most: MOST_TIMES } } }
}

const none = { found: [], isCut: false }

function noteOwnDay({ properties }: EventLines, ownDays: Map<string, Set<string>>): void {
  const [uid, day] = ['UID', 'RECURRENCE-ID'].map((wanted) => properties.find(({ name }) => name === wanted)?.raw.trim())
  if (uid === undefined || day === undefined) return
  ownDays.set(uid, (ownDays.get(uid) ?? new Set()).add(day.slice(0, 8)))
}

function meetings({ line, properties }: EventLines, options: ReadOptions, ownDays: OwnDays): { readonly found: readonly ImportedEvent[]; readonly isCut: boolean } {
  const one = (name: string) => properties.find((property) => property.name === name)
  const start = one('DTSTART')
  if (!start || /CANCELLED/i.test(one('STATUS')?.raw ?? '')) return none
  if (properties.some((property) => declinedBy(property, options.me?.email))) return none
  const who = contacts(properties, options)
  if (who.length === 0 || who.length > MOST_ATTENDEES) return none
  const title = text(one('SUMMARY')).slice(0, LONGEST_TEXT)
  const base = { who, source: { file: options.file, line } }
  const minutes = minutesOf(start, one('DTEND'), text(one('DURATION')))
  const excluded = new Set([...(ownDays.get(one('UID')?.raw.trim() ?? '') ?? [])].concat(properties.filter(({ name }) => name === 'EXDATE').flatMap(({ raw }) => raw.split(',').map((date) => date.slice(0, 8)))))
  const { days, isCut } = pastDays(start.raw, one('RRULE')?.raw, options.today, excluded)
  const found = days.flatMap((day) => {
    const at = momentOf(start, day, options.zone)
    return at === undefined || at.slice(0, 10) > options.today ? [] : [{ ...base, fields: { kind: 'interaction' as const, channel: 'meeting' as const, direction: 'both' as const, at, ...(title ? { text: title } : {}), ...(minutes ? { minutes } : {}) } }]
  })
  return { found, isCut }
}

function text(property: RawProperty | undefined): string {
  return property ? unescapeText(decodeText(bytesOfBinary(property.raw))).trim() : ''
}

function declinedBy({ name, raw, params }: RawProperty, email: string | undefined): boolean {
  return name === 'ATTENDEE' && email !== undefined && raw.trim().toLowerCase() === `mailto:${email.toLowerCase()}` && /DECLINED/i.test(params.get('PARTSTAT')?.[0] ?? '')
}

/** Organiser and attendees but for the user, rooms and whoever declined. */
function contacts(properties: readonly RawProperty[], { me }: ReadOptions): EventContact[] {
  const found = new Map<string, EventContact>()
  for (const property of properties) {
    if (property.name !== 'ATTENDEE' && property.name !== 'ORGANIZER') continue
    const param = (key: string) => property.params.get(key)?.[0] ?? ''
    if (/^(ROOM|RESOURCE)$/i.test(param('CUTYPE')) || /DECLINED/i.test(param('PARTSTAT'))) continue
    const email = /^mailto:(.+)$/i.exec(property.raw.trim())?.[1]?.toLowerCase() ?? (param('EMAIL').toLowerCase() || undefined)
    const name = param('CN')
    if (email !== undefined && email === me?.email?.toLowerCase()) continue
    if (email ?? name) found.set(email ?? name, { ...(email ? { email } : {}), ...(name && name !== email ? { name } : {}) })
  }
  return [...found.values()]
}

function momentOf(start: RawProperty, day: string, zone: string | undefined): string | undefined {
  const time = /T(\d\d)(\d\d)\d{0,2}(Z?)$/.exec(start.raw.trim())
  if (!time) return day
  const wall = `${day}T${time[1]}:${time[2]}`
  return localTime(wall, time[3] === 'Z' ? 'UTC' : start.params.get('TZID')?.[0], zone)
}

function minutesOf(start: RawProperty, end: RawProperty | undefined, duration: string): number | undefined {
  const long = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d+S)?)?$/.exec(duration)
  if (long) return Number(long[1] ?? 0) * 1440 + Number(long[2] ?? 0) * 60 + Number(long[3] ?? 0) || undefined
  const at = (property: RawProperty | undefined) => /^(\d{8})T(\d\d)(\d\d)/.exec(property?.raw.trim() ?? '')
  const [from, to] = [at(start), at(end)]
  if (!from || !to || from[1] !== to[1]) return undefined
  const minutes = Number(to[2]) * 60 + Number(to[3]) - Number(from[2]) * 60 - Number(from[3])
  return minutes > 0 ? minutes : undefined
}
