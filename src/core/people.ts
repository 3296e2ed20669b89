import { z } from 'zod'
import { Day, Instant } from './dates'
import { Festival } from './festivals'

const Text = z.string()
const Labelled = z.object({ label: Text.optional(), value: Text, preferred: z.boolean().optional() })
export type Labelled = z.infer<typeof Labelled>

export const Name = z.object({
  prefix: Text.optional(),
  given: Text.optional(),
  middle: Text.optional(),
  family: Text.optional(),
  suffix: Text.optional(),
  nickname: Text.optional(),
  phoneticGiven: Text.optional(),
  phoneticFamily: Text.optional(),
})
export type Name = z.infer<typeof Name>

export const Organisation = z.object({ name: Text.optional(), title: Text.optional(), department: Text.optional() })
export type Organisation = z.infer<typeof Organisation>

export const Address = z.object({
  label: Text.optional(),
  poBox: Text.optional(),
  extended: Text.optional(),
  street: Text.optional(),
  city: Text.optional(),
  region: Text.optional(),
  postalCode: Text.optional(),
  country: Text.optional(),
  /** The address as one text, where that is all there is. */
  formatted: Text.optional(),
})
export type Address = z.infer<typeof Address>

/** A day that comes back every year; the year only where it is known. `calendar` names another one than the Gregorian, `leapMonth` the month put in after the one of that number. */
export const PartialDate = z
  .object({
    year: z.int().min(1).max(9999).optional(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    calendar: z.enum(['chinese']).optional(),
    leapMonth: z.literal(true).optional(),
  })
  .refine(existsInSomeYear, 'no such day')
export type PartialDate = z.infer<typeof PartialDate>

function existsInSomeYear({ year, month, day, calendar, leapMonth }: { year?: number; month: number; day: number; calendar?: string; leapMonth?: true }) {
  if (calendar) return day <= 30
  if (leapMonth) return false
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

export const Interest = z.object({ text: Text, since: Day.optional(), entryId: Text.optional() })
export const OffLimit = z.object({ category: Text, text: Text.optional(), state: z.enum(['known', 'unknown', 'asked-fine']) })
export type OffLimit = z.infer<typeof OffLimit>
/** What someone needs, what moves them, how they are doing: true on the day it was written down. */
export const Dated = z.object({ text: Text, asOf: Day })
export const Cadence = z.object({
  /** How often you want to be in touch, in days. */
  days: z.int().min(1).max(3650),
  /** The day tracking began; people never talked to count from here. */
  since: Day,
  /** Set by a bulk assignment in place of the first due day, so that not everybody is due at once. */
  firstDue: Day.optional(),
})
export type Cadence = z.infer<typeof Cadence>

export const channels = ['call', 'mail', 'message', 'sms', 'whatsapp', 'telegram', 'signal', 'wechat', 'meeting', 'video', 'letter', 'social'] as const
export const ReachChannel = z.enum(channels)
export type ReachChannel = z.infer<typeof ReachChannel>

export const Reach = z.object({
  /** The way this person likes best to be reached. */
  channel: ReachChannel.optional(),
  /** In their words: "after 10". */
  hours: Text.optional(),
  /** What never to do: "never at weekends". */
  never: Text.optional(),
})

export const PersonState = z.union([z.enum(['active', 'archived', 'deceased']), z.object({ pausedUntil: Day })])
export type PersonState = z.infer<typeof PersonState>

/** What may be written about a person; every field can be patched alone. */
export const personFields = {
  kind: z.enum(['human', 'organisation']),
  name: Name,
  nameOrder: z.enum(['given-first', 'family-first']).optional(),
  pronouns: Text.optional(),
  organisations: z.array(Organisation),
  emails: z.array(Labelled),
  phones: z.array(Labelled),
  addresses: z.array(Address),
  urls: z.array(Labelled),
  handles: z.array(Labelled),
  birthday: PartialDate.optional(),
  dates: z.array(z.object({ label: Text, date: PartialDate })),
  /** What they celebrate, to be greeted by. */
  festivals: z.array(Festival).optional(),
  /** Of somebody who has died: the dates stay in the calendar, in memory. */
  memorial: z.boolean().optional(),
  tags: z.array(Text),
  relations: z.array(z.object({ personId: Text.optional(), name: Text.optional(), label: Text, birthday: PartialDate.optional() })),
  introducedBy: Text.optional(),
  howWeMet: Text.optional(),
  timeZone: Text.optional(),
  language: Text.optional(),
  interests: z.array(Interest),
  needs: Dated.optional(),
  motivation: Dated.optional(),
  situation: Dated.optional(),
  offLimits: z.array(OffLimit),
  reach: Reach,
  cadence: Cadence.optional(),
  /** No cadence, whatever their tags say. */
  noCadence: z.literal(true).optional(),
  /** The day they last came under a tighter rule, of a tag or a saved search, than had counted for them; people never talked to count from it. */
  taggedOn: Day.optional(),
  starred: z.boolean().optional(),
  state: PersonState,
  /** Name of a file in `photos/`: its SHA-256 and extension. */
  photo: Text.optional(),
  /** The user's own fields, in their order. */
  fields: z.array(z.object({ label: Text, value: Text })),
  /** People of the book who look like the same person and are not; each pair stands with one of the two. */
  notSame: z.array(Text).optional(),
  /** What an import brought and Hearth has no field for; kept and written back. */
  extra: z.record(Text, z.unknown()),
}

export const Person = z.looseObject({ id: Text, createdAt: Instant, updatedAt: Instant, ...personFields })
export type Person = Readonly<z.infer<typeof Person>>

export const PersonInput = z.object(personFields).partial()
export type PersonInput = z.infer<typeof PersonInput>

/** A person with nothing filled in yet. */
export function blankPerson(id: string, now: Instant): Person {
  return {
    id,
    createdAt: now,
    updatedAt: now,
    kind: 'human',
    name: {},
    organisations: [],
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    handles: [],
    dates: [],
    tags: [],
    relations: [],
    interests: [],
    offLimits: [],
    reach: {},
    state: 'active',
    fields: [],
    extra: {},
  }
}

const ideographic = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Addresses and numbers by which somebody is reached, as they were written. */
export function waysTo(person: Pick<Person, 'emails' | 'phones'> | undefined): readonly string[] {
  return person ? [...person.emails, ...person.phones].map(({ value }) => value) : []
}

/** The name to show: in the person's own order, else family first for Chinese, Japanese and Korean names. Falls back to nickname, company, e-mail, phone; '' if there is nothing. */
export function displayName(person: Pick<Person, 'name' | 'nameOrder' | 'organisations' | 'emails' | 'phones'>): string {
  const { prefix, given, middle, family, suffix, nickname } = person.name
  const native = ideographic.test(given ?? '') || ideographic.test(family ?? '')
  const familyFirst = person.nameOrder ? person.nameOrder === 'family-first' : native
  const parts = native && familyFirst ? [`${family ?? ''}${given ?? ''}`] : familyFirst ? [family, given, middle] : [given, middle, family]
  const full = [prefix, ...parts, suffix].filter(Boolean).join(' ')
  return [full, nickname, person.organisations[0]?.name, person.emails[0]?.value, person.phones[0]?.value].find(isSeen) ?? ''
}

/** Whether there is anything to see: zero-width and direction marks alone make a nameless row. */
const isSeen = (text: string | undefined) => text !== undefined && /[^\s\p{Cf}\p{Cc}]/u.test(text)

/** How you would say hello: the nickname, else the given name, else the whole. */
export function firstName(person: Pick<Person, 'name' | 'nameOrder' | 'organisations' | 'emails' | 'phones'>): string {
  return person.name.nickname ?? person.name.given ?? displayName(person)
}

/** One or two letters for the face when there is no photo; two characters for a Chinese, Japanese or Korean name. */
export function initials(person: Pick<Person, 'name' | 'nameOrder' | 'organisations' | 'emails' | 'phones'>): string {
  const { prefix, suffix } = person.name
  const name = displayName(prefix || suffix ? { ...person, name: { ...person.name, prefix: undefined, suffix: undefined } } : person)
  if (ideographic.test(name)) return [...name.replace(/\s/g, '')].slice(0, 2).join('')
  const words = name.split(/[\s@._-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word))
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** Name and title of the first company, where the person has one that is not their own name. */
export function workOf(person: Pick<Person, 'organisations'>): { readonly company?: string; readonly title?: string } {
  const { name, title } = person.organisations[0] ?? {}
  return { company: name || undefined, title: title || undefined }
}

export function isHidden(person: Pick<Person, 'state'>): boolean {
  return person.state === 'archived' || person.state === 'deceased'
}
