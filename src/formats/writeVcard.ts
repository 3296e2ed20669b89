import { DEATH_LABEL } from '../core/labels'
import type { EntryOf } from '../core/entries/registry'
import { displayName, type Labelled, type PartialDate, type Person } from '../core/people'
import { base64OfBytes } from './binaryText'
import { imageType, mediaTypes } from './pictures'
import type { KeptProperty } from './vcardCard'
import { isStableLabel, typesOfLabel } from './labels'
import { VcardLines } from './vcardOutput'
import { writeChineseDate, writeNamedDate, writeVcardDate } from './vcardDates'
import { escapePart, escapeText } from './vcardText'
import { NO_CADENCE } from './noCadence'

export interface VcardExtras {
  readonly notes?: readonly EntryOf<'note'>[]
  readonly photo?: Uint8Array
  /** The name of somebody a relation points to. */
  readonly nameOf?: (personId: string) => string | undefined
  /** Their UID, by which the reader of the file finds their card. */
  readonly uidOf?: (personId: string) => string | undefined
  /** 3.0 (RFC 2426) says years, pictures and relations as older programs and Apple's read them; left out: 4.0. */
  readonly version?: VcardVersion
}

export type VcardVersion = '3.0' | '4.0'

/** One person as a vCard (RFC 6350 or 2426), with X-HEARTH-… for what it has no property for. Reading it back gives every field again. */
export function writeVcard(person: Person, extras: VcardExtras = {}): string {
  const { version = '4.0' } = extras
  const kept = keptOf(person)
  const out = new VcardLines(kept.flatMap(({ group }) => group ?? []))
  out.add('BEGIN', {}, 'VCARD')
  out.add('VERSION', {}, version)
  writeIdentity(out, person)
  writeWays(out, person, version)
  writeDates(out, person, version)
  writeRelations(out, person, extras)
  writeOwn(out, person)
  for (const note of extras.notes ?? []) {
    out.add('NOTE', { 'X-HEARTH-AT': note.at, 'X-HEARTH-PINNED': note.pinned ? 'true' : undefined }, escapeText(note.text))
  }
  const type = extras.photo && imageType(extras.photo)
  if (extras.photo && type) {
    const base64 = base64OfBytes(extras.photo)
    if (version === '3.0') out.add('PHOTO', { ENCODING: 'b', TYPE: type === 'jpg' ? 'JPEG' : type.toUpperCase() }, base64)
    else out.add('PHOTO', {}, `data:${mediaTypes[type]};base64,${base64}`)
  }
  for (const property of kept) out.addKept(property)
  out.add('REV', {}, person.updatedAt.replace(/\.\d+/, '').replace(/[-:]/g, ''))
  out.add('END', {}, 'VCARD')
  return out.text()
}

function keptOf(person: Person): readonly KeptProperty[] {
  const { vcard } = person.extra
  return Array.isArray(vcard) ? vcard.filter(isKept) : []
}

function isKept(value: unknown): value is KeptProperty {
  if (typeof value !== 'object' || value === null) return false
  const { name, value: text, group } = value as Record<string, unknown>
  return typeof name === 'string' && /^[A-Z0-9-]+$/.test(name) && typeof text === 'string' && (group === undefined || typeof group === 'string')
}

/** The UID other programs know the person by: the one they came with, else Hearth's own id. */
export function uidOf(person: Person): string {
  return typeof person.extra.uid === 'string' ? person.extra.uid : `urn:uuid:${person.id}`
}

function writeIdentity(out: VcardLines, person: Person): void {
  const { name, organisations } = person
  out.add('UID', {}, escapeText(uidOf(person)))
  out.add('KIND', {}, person.kind === 'organisation' ? 'org' : 'individual')
  out.add('FN', {}, escapeText(displayName(person)))
  out.add('N', {}, [name.family, name.given, name.middle, name.prefix, name.suffix].map((part) => escapePart(part ?? '')).join(';'))
  if (name.nickname !== undefined) out.add('NICKNAME', {}, escapePart(name.nickname))
  out.addText('X-PHONETIC-FIRST-NAME', name.phoneticGiven)
  out.addText('X-PHONETIC-LAST-NAME', name.phoneticFamily)
  out.addText('X-HEARTH-NAME-ORDER', person.nameOrder)
  out.addText('PRONOUNS', person.pronouns)
  for (const { name: company, department, title } of organisations) {
    const group = organisations.length > 1 ? out.nextGroup() : undefined
    if (company !== undefined || department !== undefined) {
      out.add('ORG', {}, [company ?? '', ...(department === undefined ? [] : [department])].map(escapePart).join(';'), group)
    }
    if (title !== undefined) out.add('TITLE', {}, escapeText(title), group)
  }
}

/** A label as TYPE where there is one for it, else as Apple does it, and exactly where that would not read the same. */
function addLabelled(out: VcardLines, name: string, label: string | undefined, params: Record<string, string | undefined>, value: string): void {
  const types = label === undefined ? undefined : typesOfLabel(label)
  if (label === undefined || types) return out.add(name, { ...params, TYPE: [...(types ?? []), ...(params.TYPE ? [params.TYPE] : [])].join(',') || undefined }, value)
  const group = out.nextGroup()
  out.add(name, { ...params, 'X-HEARTH-LABEL': isStableLabel(label) ? undefined : label }, value, group)
  out.add('X-ABLabel', {}, escapeText(label), group)
}

function writeWays(out: VcardLines, { emails, phones, urls, handles, addresses }: Person, version: VcardVersion): void {
  const lists: readonly (readonly [string, readonly Labelled[], string | undefined])[] = [
    ['EMAIL', emails, undefined],
    ['TEL', phones, 'text'],
    ['URL', urls, undefined],
    ['X-SOCIALPROFILE', handles, 'text'],
  ]
  for (const [name, list, kind] of lists) {
    for (const { label, value, preferred } of list) {
      const needsKind = kind !== undefined && /^[a-z-]+:/i.test(value)
      addLabelled(out, name, label, { ...(version === '3.0' ? { TYPE: preferred ? 'pref' : undefined } : { PREF: preferred ? '1' : undefined }), VALUE: needsKind ? kind : undefined }, escapeText(value))
    }
  }
  for (const { label, poBox, extended, street, city, region, postalCode, country, formatted } of addresses) {
    const parts = [poBox, extended, street, city, region, postalCode, country].map((part) => escapePart(part ?? ''))
    addLabelled(out, 'ADR', label, { LABEL: formatted }, parts.join(';'))
  }
}

function writeDates(out: VcardLines, { birthday, dates, state }: Person, version: VcardVersion): void {
  if (birthday?.calendar) out.add('X-ALTBDAY', { CALSCALE: birthday.calendar }, writeChineseDate(birthday))
  else if (birthday) out.add('BDAY', yearless(birthday, version), dateIn(birthday, version))
  let hasAnniversary = false
  let hasDeath = state !== 'deceased'
  for (const { label, date } of dates) {
    const value = date.calendar ? writeChineseDate(date) : dateIn(date, version)
    const params = { CALSCALE: date.calendar, ...(date.calendar ? {} : yearless(date, version)) }
    if (label === 'anniversary' && !hasAnniversary && version === '4.0') {
      out.add('ANNIVERSARY', params, value)
      hasAnniversary = true
    } else if (label === DEATH_LABEL && !hasDeath) {
      out.add('DEATHDATE', params, value)
      hasDeath = true
    } else addLabelled(out, 'X-ABDATE', label, params, value)
  }
}

/** The year Apple's programs write where none is known. */
const NO_YEAR = 1604

function yearless({ year }: PartialDate, version: VcardVersion): Record<string, string | undefined> {
  return version === '3.0' && year === undefined ? { 'X-APPLE-OMIT-YEAR': String(NO_YEAR) } : {}
}

function dateIn({ year = NO_YEAR, ...date }: PartialDate, version: VcardVersion): string {
  if (version === '4.0') return writeVcardDate(year === NO_YEAR ? date : { year, ...date })
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), ...[date.month, date.day].map((part) => String(part).padStart(2, '0'))]
  return `${yyyy}-${mm}-${dd}`
}

function writeRelations(out: VcardLines, { relations, introducedBy }: Person, { nameOf, uidOf: uidOfId = (id) => id, version }: VcardExtras): void {
  for (const { personId, name, label, birthday } of relations) {
    const shown = name ?? (personId === undefined ? undefined : nameOf?.(personId))
    const params = {
      VALUE: 'text',
      'X-HEARTH-ID': personId && (uidOfId(personId) ?? personId),
      'X-HEARTH-NAMED': name === undefined ? 'false' : undefined,
      'X-HEARTH-BIRTHDAY': birthday && writeNamedDate(birthday),
    }
    if (version === '3.0' && personId === undefined && !birthday) addLabelled(out, 'X-ABRELATEDNAMES', label, {}, escapeText(shown ?? ''))
    else addLabelled(out, 'RELATED', label, params, escapeText(shown ?? ''))
  }
  out.addText('X-HEARTH-INTRODUCED-BY', introducedBy && (uidOfId(introducedBy) ?? introducedBy))
}

function writeOwn(out: VcardLines, person: Person): void {
  const { tags, interests, offLimits, reach, cadence, state, fields, festivals = [] } = person
  if (tags.length > 0) out.add('CATEGORIES', {}, tags.map(escapePart).join(','))
  out.addText('LANG', person.language)
  out.addText('TZ', person.timeZone)
  out.addText('X-HEARTH-HOW-WE-MET', person.howWeMet)
  for (const { text, since } of interests) out.add('INTEREST', { 'X-HEARTH-SINCE': since }, escapeText(text))
  for (const field of ['needs', 'motivation', 'situation'] as const) {
    const dated = person[field]
    if (dated) out.add(`X-HEARTH-${field.toUpperCase()}`, { 'X-HEARTH-AS-OF': dated.asOf }, escapeText(dated.text))
  }
  for (const { category, text, state: known } of offLimits) {
    out.add('X-HEARTH-OFF-LIMITS', { 'X-HEARTH-CATEGORY': category, 'X-HEARTH-STATE': known }, escapeText(text ?? ''))
  }
  if (reach.channel ?? reach.hours ?? reach.never) {
    out.add('X-HEARTH-REACH', { 'X-HEARTH-CHANNEL': reach.channel, 'X-HEARTH-HOURS': reach.hours, 'X-HEARTH-NEVER': reach.never }, '')
  }
  if (person.noCadence) out.add('X-HEARTH-CADENCE', {}, NO_CADENCE)
  else if (cadence) out.add('X-HEARTH-CADENCE', { 'X-HEARTH-SINCE': cadence.since, 'X-HEARTH-FIRST-DUE': cadence.firstDue }, String(cadence.days))
  if (festivals.length > 0) out.add('X-HEARTH-FESTIVALS', {}, festivals.join(','))
  if (person.memorial !== undefined || state === 'deceased') out.add('X-HEARTH-MEMORIAL', {}, String(person.memorial ?? false))
  if (person.starred) out.add('X-HEARTH-STARRED', {}, 'true')
  if (typeof state !== 'string') out.add('X-HEARTH-STATE', { 'X-HEARTH-UNTIL': state.pausedUntil }, 'paused')
  else if (state !== 'active') out.add('X-HEARTH-STATE', {}, state)
  for (const { label, value } of fields) out.add('X-HEARTH-FIELD', { LABEL: label }, escapeText(value))
}
