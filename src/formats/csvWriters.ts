import { isZone } from '../core/dates'
import { PersonState } from '../core/people'
import { readNotes } from './csvHearth'
import type { Column, TableRow } from './csvRow'
import { limits } from './limits'
import { NO_CADENCE } from './noCadence'

type Writer = (row: TableRow, column: Column, text: string) => void

const aside: Writer = (row, column, text) => row.aside(column, text)

/** Google's groups: its own are dropped, the star is a star, the rest are tags. */
function takeLabels(row: TableRow, text: string): void {
  const system = new Set(['mycontacts', 'my contacts', 'other', 'other contacts', 'othercontacts'])
  const tags: string[] = []
  for (const label of text.split(':::').slice(0, limits.valuesPerList)) {
    const isSystem = label.trim().startsWith('*')
    const word = label.trim().replace(/^\*\s*/, '')
    if (word === '' || (isSystem && system.has(word.toLowerCase()))) continue
    if (isSystem && word.toLowerCase() === 'starred') row.set('starred', true)
    else tags.push(word)
  }
  row.tags(tags)
}

/** What each field (csvTargets.ts) does with a cell. */
export const cellWriters: Readonly<Record<string, Writer>> = {
  name: (row, _column, text) => row.fullName(text),
  ...Object.fromEntries(
    (['prefix', 'given', 'middle', 'family', 'suffix', 'nickname', 'phoneticGiven', 'phoneticFamily'] as const).map((part): [string, Writer] => [part, (row, _column, text) => row.name(part, text)]),
  ),
  company: (row, column, text) => row.organisation(column, 'name', text),
  title: (row, column, text) => row.organisation(column, 'title', text),
  department: (row, column, text) => row.organisation(column, 'department', text),
  email: (row, column, text) => row.labelled('emails', column, text),
  phone: (row, column, text) => row.labelled('phones', column, text),
  url: (row, column, text) => row.labelled('urls', column, text),
  handle: (row, column, text) => row.labelled('handles', column, text),
  address: (row, column, text) => row.address(column, 'formatted', text),
  ...Object.fromEntries(
    (['street', 'city', 'region', 'postalCode', 'country', 'poBox', 'extended'] as const).map((part): [string, Writer] => [part, (row, column, text) => row.address(column, part, text)]),
  ),
  birthday: (row, column, text) => row.birthday(column, text),
  birthYear: (row, _column, text) => row.birthPart('year', text),
  birthMonth: (row, _column, text) => row.birthPart('month', text),
  birthDay: (row, _column, text) => row.birthPart('day', text),
  anniversary: (row, column, text) => row.occasion(column, text, 'anniversary'),
  date: (row, column, text) => row.occasion(column, text, 'other'),
  relation: (row, column, text) => row.relation(column, row.style.split('relation', text), 'related'),
  spouse: (row, column, text) => row.relation(column, [text], 'spouse'),
  children: (row, column, text) => row.relation(column, row.style.list(text), 'child'),
  introducedBy: (row, column, text) => row.relation(column, [text], 'referred by'),
  tags: (row, _column, text) => row.tags(row.style.list(text)),
  labels: (row, _column, text) => takeLabels(row, text),
  starred: (row, column, text) => {
    if (/^(true|yes|y|1|x|ja|oui|si|sí|是|★|✓|checked)$/i.test(text)) row.set('starred', true)
    else if (!row.style.verbatim && !/^(false|no|n|0|nein|non|否|unchecked)$/i.test(text)) row.custom(column, text)
  },
  note: (row, _column, text) => {
    for (const note of row.style.verbatim ? readNotes(text) : [{ text }]) row.entry({ kind: 'note', ...note })
  },
  festivals: (row, column, text) => row.festivals(column, row.style.list(text)),
  memorial: (row, _column, text) => row.set('memorial', text === 'yes' || undefined),
  interests: (row, _column, text) => row.interests(row.style.list(text)),
  giftIdeas: (row, _column, text) => {
    const titles = row.style.verbatim ? row.style.list(text) : text.split(/[;；\n]/u).map((part) => part.trim())
    for (const title of titles.slice(0, limits.valuesPerList)) if (title) row.entry({ kind: 'gift', direction: 'out', status: 'idea', title })
  },
  lastSpoke: (row, column, text) => row.lastSpoke(column, text),
  cadenceDays: (row, column, text) => (text === NO_CADENCE || (/^\d{1,4}(\.0+)?$/.test(text) && Number(text) > 0) ? row.aside(column, text) : row.report(column, 'import.number', `This is not a number of days: ${text.slice(0, 40)}`, text)),
  ...Object.fromEntries(
    ['offLimits', 'offLimitsText', 'offLimitsState', 'relationId', 'relationBirthday', 'interestsSince', 'cadenceSince', 'cadenceFirstDue', 'needs', 'needsAsOf', 'motivation', 'motivationAsOf', 'situation', 'situationAsOf', 'reachChannel', 'reachHours', 'reachNever'].map((field): [string, Writer] => [field, aside]),
  ),
  introducedById: (row, _column, text) => row.set('introducedBy', text),
  howWeMet: (row, _column, text) => row.set('howWeMet', text),
  pronouns: (row, _column, text) => row.set('pronouns', text),
  language: (row, _column, text) => row.set('language', text),
  timeZone: (row, column, text) => (/[a-z]/i.test(text) && isZone(text) ? row.set('timeZone', text) : row.custom(column, text)),
  kind: (row, _column, text) => row.set('kind', text === 'organisation' || text === 'human' ? text : undefined),
  nameOrder: (row, _column, text) => row.set('nameOrder', text === 'given-first' || text === 'family-first' ? text : undefined),
  state: (row, _column, text) => row.set('state', PersonState.safeParse(text.startsWith('paused ') ? { pausedUntil: text.slice(7) } : text).data),
  uid: (row, _column, text) => row.setUid(text),
  photoUrl: (row, _column, text) => row.extra('photoUrl', text),
  /** Outlook fills in what nobody filled in. */
  custom: (row, column, text) => (text === 'Unspecified' ? undefined : row.custom(column, text)),
}
