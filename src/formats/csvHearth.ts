import type { Entry, EntryOf } from '../core/entries/registry'
import { displayName, type PartialDate, type Person } from '../core/people'
import { writeChineseDate } from './vcardDates'
import { writeLabel, writeList } from './csvStyles'
import type { Preset } from './csvPreset'
import { NO_CADENCE } from './noCadence'

/** What a cell may draw on besides the person. */
export interface CellContext {
  readonly entries: readonly Entry[]
  readonly lastTalked?: string
  readonly nameOf: (personId: string) => string | undefined
}

export interface HearthColumn {
  /** `#` stands for the number of a column that repeats. */
  readonly heading: string
  /** Where it goes when it is read again; '' is only for reading by people. */
  readonly target: string
  /** Cells of one person: one, or as many as the column repeats. */
  readonly cells: (person: Person, context: CellContext) => readonly (string | undefined)[]
}

const one = (heading: string, target: string, cell: (person: Person, context: CellContext) => string | undefined): HearthColumn => ({
  heading,
  target,
  cells: (person, context) => [cell(person, context)],
})

function many<T>(listOf: (person: Person) => readonly T[], columns: Readonly<Record<string, readonly [target: string, cell: (value: T, context: CellContext) => string | undefined]>>): HearthColumn[] {
  return Object.entries(columns).map(([heading, [target, cell]]) => ({ heading, target: `${target}#`, cells: (person, context) => listOf(person).map((value) => cell(value, context)) }))
}

const dateCell = (date: PartialDate | undefined) => {
  if (!date) return undefined
  if (date.calendar) return `${date.calendar} ${writeChineseDate(date)}`
  const [month, day] = [date.month, date.day].map((part) => String(part).padStart(2, '0'))
  return date.year === undefined ? `--${month}-${day}` : `${String(date.year).padStart(4, '0')}-${month}-${day}`
}

/** The columns of Hearth's own table, in order: one row per person. Reading it again gives all of these but the full name and the day of the last talk as they were. */
export const hearthColumns: readonly HearthColumn[] = [
  one('Full name', '', (person) => displayName(person)),
  one('Prefix', 'prefix', ({ name }) => name.prefix),
  one('Given name', 'given', ({ name }) => name.given),
  one('Middle name', 'middle', ({ name }) => name.middle),
  one('Family name', 'family', ({ name }) => name.family),
  one('Suffix', 'suffix', ({ name }) => name.suffix),
  one('Nickname', 'nickname', ({ name }) => name.nickname),
  one('Given name phonetic', 'phoneticGiven', ({ name }) => name.phoneticGiven),
  one('Family name phonetic', 'phoneticFamily', ({ name }) => name.phoneticFamily),
  one('Name order', 'nameOrder', ({ nameOrder }) => nameOrder),
  one('Pronouns', 'pronouns', ({ pronouns }) => pronouns),
  ...many(({ organisations }) => organisations, {
    'Company #': ['company', ({ name }) => name],
    'Role #': ['title', ({ title }) => title],
    'Department #': ['department', ({ department }) => department],
  }),
  ...many(({ emails }) => emails, { 'E-mail #': ['email', ({ value }) => value], 'E-mail # label': ['email.label', ({ label, preferred }) => writeLabel(label, preferred)] }),
  ...many(({ phones }) => phones, { 'Phone #': ['phone', ({ value }) => value], 'Phone # label': ['phone.label', ({ label, preferred }) => writeLabel(label, preferred)] }),
  one('Tags', 'tags', ({ tags }) => writeList(tags)),
  one('Last talked', 'lastSpoke', (_person, { lastTalked }) => lastTalked),
  one('Cadence days', 'cadenceDays', ({ cadence, noCadence }) => (noCadence ? NO_CADENCE : cadence && String(cadence.days))),
  one('Cadence since', 'cadenceSince', ({ cadence }) => cadence?.since),
  one('Cadence first due', 'cadenceFirstDue', ({ cadence }) => cadence?.firstDue),
  one('Birthday', 'birthday', ({ birthday }) => dateCell(birthday)),
  one('Festivals', 'festivals', ({ festivals = [] }) => writeList(festivals)),
  one('Interests', 'interests', ({ interests }) => writeList(interests.map(({ text }) => text))),
  one('Interests since', 'interestsSince', ({ interests }) => (interests.some(({ since }) => since) ? writeList(interests.map(({ since }) => since ?? '')) : undefined)),
  one('Gift ideas', 'giftIdeas', (_person, { entries }) => writeList(entries.flatMap((entry) => (isGiftIdea(entry) ? [entry.title] : [])))),
  one('Notes', 'note', (_person, { entries }) => writeNotes(entries)),
  ...(['needs', 'motivation', 'situation'] as const).flatMap((field) => {
    const heading = field[0]?.toUpperCase() + field.slice(1)
    return [one(heading, field, (person) => person[field]?.text), one(`${heading} as of`, `${field}AsOf`, (person) => person[field]?.asOf)]
  }),
  ...many(({ offLimits }) => offLimits, {
    'Off-limits #': ['offLimits', ({ category }) => category],
    'Off-limits # text': ['offLimitsText', ({ text }) => text],
    'Off-limits # state': ['offLimitsState', ({ state }) => state],
  }),
  one('Preferred way', 'reachChannel', ({ reach }) => reach.channel),
  one('Good hours', 'reachHours', ({ reach }) => reach.hours),
  one('Never', 'reachNever', ({ reach }) => reach.never),
  one('How we met', 'howWeMet', ({ howWeMet }) => howWeMet),
  one('Introduced by', 'introducedById', ({ introducedBy }) => introducedBy),
  ...many(({ addresses }) => addresses, {
    'Address #': ['address', ({ formatted }) => formatted],
    'Address # label': ['address.label', ({ label }) => writeLabel(label, undefined)],
    'Address # PO box': ['poBox', ({ poBox }) => poBox],
    'Address # extended': ['extended', ({ extended }) => extended],
    'Address # street': ['street', ({ street }) => street],
    'Address # city': ['city', ({ city }) => city],
    'Address # region': ['region', ({ region }) => region],
    'Address # postal code': ['postalCode', ({ postalCode }) => postalCode],
    'Address # country': ['country', ({ country }) => country],
  }),
  ...many(({ urls }) => urls, { 'Link #': ['url', ({ value }) => value], 'Link # label': ['url.label', ({ label, preferred }) => writeLabel(label, preferred)] }),
  ...many(({ handles }) => handles, { 'Handle #': ['handle', ({ value }) => value], 'Handle # label': ['handle.label', ({ label, preferred }) => writeLabel(label, preferred)] }),
  ...many(({ dates }) => dates, { 'Date #': ['date', ({ date }) => dateCell(date)], 'Date # label': ['date.label', ({ label }) => writeLabel(label, undefined)] }),
  ...many(({ relations }) => relations, {
    'Related #': ['relation', ({ name }) => name],
    'Related # label': ['relation.label', ({ label }) => writeLabel(label, undefined)],
    'Related # birthday': ['relationBirthday', ({ birthday }) => dateCell(birthday)],
    'Related # ID': ['relationId', ({ personId }) => personId],
  }),
  ...many(({ fields }) => fields, { 'Own field #': ['custom', ({ value }) => value], 'Own field # label': ['custom.label', ({ label }) => label] }),
  one('Language', 'language', ({ language }) => language),
  one('Time zone', 'timeZone', ({ timeZone }) => timeZone),
  one('Starred', 'starred', ({ starred }) => (starred ? 'yes' : undefined)),
  one('State', 'state', ({ state }) => (typeof state === 'string' ? state : `paused ${state.pausedUntil}`)),
  one('Memorial', 'memorial', ({ memorial }) => (memorial ? 'yes' : undefined)),
  one('Kind', 'kind', ({ kind }) => kind),
  one('Hearth ID', 'uid', ({ id }) => id),
]

const targets = new Map(hearthColumns.map(({ heading, target }) => [heading.toLowerCase(), target]))

export const hearthPreset: Preset = {
  name: 'hearth',
  signs: ['Hearth ID', 'Full name', 'Kind'],
  targetOf: (heading) => {
    const number = /\d+/.exec(heading)?.[0]
    const target = targets.get(heading.trim().toLowerCase().replace(/\d+/, '#'))
    return target?.endsWith('#') ? `${target}${number ?? ''}` : target
  },
}

/** A gift that is not given yet, of which the table keeps the title. */
export function isGiftIdea(entry: Entry): entry is EntryOf<'gift'> {
  return entry.kind === 'gift' && entry.status === 'idea' && entry.direction === 'out'
}

const noteStart = /^\d{4}-\d\d-\d\d[^:\s]*(?::\d\d[^:\s]*)?: /

/** All notes in one cell, each after its day. A paragraph that looks like the start of another note gets a backslash. */
function writeNotes(entries: readonly Entry[]): string {
  return entries
    .flatMap((entry) => (entry.kind === 'note' ? [`${entry.at}: ${entry.text.split('\n').map((line) => (/^\\|^\d{4}-\d\d-\d\d/.test(line) ? `\\${line}` : line)).join('\n')}`] : []))
    .join('\n\n')
}

export function readNotes(cell: string): { readonly at?: string; readonly text: string }[] {
  if (!noteStart.test(cell)) return [{ text: cell }]
  return cell.split(/\n\n(?=\d{4}-\d\d-\d\d)/).map((part) => {
    const start = noteStart.exec(part)?.[0] ?? ''
    const text = part.slice(start.length).split('\n').map((line) => line.replace(/^\\/, '')).join('\n')
    return { ...(start ? { at: start.slice(0, -2) } : {}), text }
  })
}
