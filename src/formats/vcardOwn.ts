import { Day, Moment } from '../core/dates'
import { isDay } from '../core/days'
import { festivalNamed } from '../core/festivals'
import { Cadence, PersonState, ReachChannel } from '../core/people'
import type { PropertyReader, VcardCard } from './vcardCard'
import { textOf, type VcardProperty } from './vcardProperty'
import { unescapeText } from './vcardText'
import { withoutEmpty } from './withoutEmpty'
import { NO_CADENCE } from './noCadence'

/** What somebody is like and what Hearth itself keeps: notes, interests, and X-HEARTH-… for which vCard has no property. */
export const ownReaders: Readonly<Record<string, PropertyReader>> = {
  NOTE: readNote,
  INTEREST: readInterest,
  HOBBY: readInterest,
  'X-MS-INTERESTS': readInterest,
  ...Object.fromEntries(
    ['1', '2', '3', '4'].map((number): [string, PropertyReader] => [`X-CUSTOM${number}`, (card, property) => textOf(property) !== '' && void card.fields.fields.push({ label: `Custom ${number}`, value: textOf(property) })]),
  ),
  'X-HEARTH-NAME-ORDER': (card, property) => {
    const order = textOf(property)
    if (order === 'given-first' || order === 'family-first') card.fields.nameOrder = order
  },
  'X-HEARTH-INTRODUCED-BY': (card, property) => {
    card.fields.introducedBy = textOf(property)
  },
  'X-HEARTH-HOW-WE-MET': (card, property) => {
    card.fields.howWeMet = textOf(property)
  },
  'X-HEARTH-NEEDS': (card, property) => readDated(card, property, 'needs'),
  'X-HEARTH-MOTIVATION': (card, property) => readDated(card, property, 'motivation'),
  'X-HEARTH-SITUATION': (card, property) => readDated(card, property, 'situation'),
  'X-HEARTH-OFF-LIMITS': readOffLimit,
  'X-HEARTH-REACH': readReach,
  'X-HEARTH-CADENCE': readCadence,
  'X-HEARTH-STARRED': (card) => {
    card.fields.starred = true
  },
  'X-HEARTH-FESTIVALS': (card, property) => {
    card.fields.festivals = property.text.split(',').flatMap((name) => festivalNamed(name) ?? [])
  },
  'X-HEARTH-MEMORIAL': (card, property) => {
    card.fields.memorial = property.text !== 'false' || undefined
  },
  'X-HEARTH-STATE': readState,
  'X-HEARTH-FIELD': (card, property) => {
    card.fields.fields.push({ label: property.params.get('LABEL')?.[0] ?? '', value: unescapeText(property.text) })
  },
}

function readNote(card: VcardCard, property: VcardProperty): void {
  const text = unescapeText(property.text).replace(/\r\n?/g, '\n').trim()
  if (text === '') return
  const at = Moment.safeParse(property.params.get('X-HEARTH-AT')?.[0]).data
  card.notes.push({ text, ...(at === undefined ? {} : { at }), ...(property.params.has('X-HEARTH-PINNED') ? { pinned: true } : {}) })
}

function readInterest(card: VcardCard, property: VcardProperty): void {
  const since = property.params.get('X-HEARTH-SINCE')?.[0]
  const text = textOf(property)
  if (text) card.fields.interests.push({ text, ...(since !== undefined && isDay(since) ? { since: since as Day } : {}) })
}

function readDated(card: VcardCard, property: VcardProperty, field: 'needs' | 'motivation' | 'situation'): void {
  const asOf = Day.safeParse(property.params.get('X-HEARTH-AS-OF')?.[0])
  if (asOf.success) card.fields[field] = { text: unescapeText(property.text), asOf: asOf.data }
}

function readOffLimit(card: VcardCard, property: VcardProperty): void {
  const state = property.params.get('X-HEARTH-STATE')?.[0]
  if (state !== 'known' && state !== 'unknown' && state !== 'asked-fine') return
  const text = unescapeText(property.text)
  card.fields.offLimits.push({ category: property.params.get('X-HEARTH-CATEGORY')?.[0] ?? '', ...(text === '' ? {} : { text }), state })
}

function readReach(card: VcardCard, property: VcardProperty): void {
  const channel = ReachChannel.safeParse(property.params.get('X-HEARTH-CHANNEL')?.[0])
  card.fields.reach = withoutEmpty({ channel: channel.data, hours: property.params.get('X-HEARTH-HOURS')?.[0], never: property.params.get('X-HEARTH-NEVER')?.[0] })
}

function readCadence(card: VcardCard, property: VcardProperty): void {
  if (property.text === NO_CADENCE) card.fields.noCadence = true
  const since = property.params.get('X-HEARTH-SINCE')?.[0]
  const firstDue = property.params.get('X-HEARTH-FIRST-DUE')?.[0]
  const cadence = Cadence.safeParse({ days: Number(property.text), since, ...(firstDue === undefined ? {} : { firstDue }) })
  if (cadence.success) card.fields.cadence = cadence.data
}

function readState(card: VcardCard, property: VcardProperty): void {
  const until = property.params.get('X-HEARTH-UNTIL')?.[0]
  const state = PersonState.safeParse(until === undefined ? textOf(property) : { pausedUntil: until })
  if (state.success) card.fields.state = state.data
}
