import type { ImportProblem } from '../core/importing'
import type { Day } from '../core/dates'
import { dayOf, isDay } from '../core/days'
import { displayName, type Labelled, type Name, type Organisation, type PersonInput } from '../core/people'
import { splitName } from '../core/splitName'
import { readLabel } from './labels'
import { limits } from './limits'
import { base64OfBytes } from './binaryText'
import { withoutEmpty } from './withoutEmpty'
import { binaryValue, type VcardProperty } from './vcardProperty'
import { escapeText, unescapeText } from './vcardText'

/** A property Hearth has no field for, kept to be written back. */
export interface KeptProperty {
  readonly name: string
  readonly group?: string
  readonly params?: Readonly<Record<string, readonly string[]>>
  /** Decoded, to be read. */
  readonly value: string
  /** As it was on the wire, where writing `value` as text would not give it again. */
  readonly raw?: string
}

export interface CardNote {
  readonly text: string
  readonly at?: string
  readonly pinned?: boolean
}

type Lists = 'emails' | 'phones' | 'addresses' | 'urls' | 'handles' | 'dates' | 'tags' | 'relations' | 'interests' | 'offLimits' | 'fields'
type Filled = { -readonly [K in keyof PersonInput]: PersonInput[K] } & { [K in Lists]: NonNullable<PersonInput[K]> } & { name: Name }

/** Puts one property of a card where it belongs. */
export type PropertyReader = (card: VcardCard, property: VcardProperty) => void

/** A card while it is read: what the readers of its properties have found so far. */
export class VcardCard {
  readonly fields: Filled = {
    name: {},
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
    fields: [],
  }
  private readonly work: { readonly group?: string; organisation: Organisation }[] = []
  readonly roles: string[] = []
  readonly notes: CardNote[] = []
  readonly kept: KeptProperty[] = []
  readonly problems: ImportProblem[] = []
  formattedName = ''
  uid?: string
  revision?: Day
  photo?: Uint8Array<ArrayBuffer>
  isGroup = false
  private readonly usedLabels = new Set<string>()

  constructor(
    readonly file: string,
    readonly line: number,
    readonly version: string,
    private readonly labels: ReadonlyMap<string, string>,
  ) {}

  /** The label of a property: what its group is called, else what its TYPEs say. */
  groupLabel(property: VcardProperty): string | undefined {
    const group = property.group?.toLowerCase()
    if (group !== undefined) this.usedLabels.add(group)
    const own = property.params.get('X-HEARTH-LABEL')?.[0]
    if (own !== undefined) return own
    const label = group === undefined ? undefined : this.labels.get(group)
    return label === undefined ? undefined : readLabel(label)
  }

  isLabelUsed(group: string): boolean {
    return this.usedLabels.has(group.toLowerCase())
  }

  addLabelled(list: 'emails' | 'phones' | 'urls' | 'handles', property: VcardProperty, value: string, label: string | undefined): void {
    const trimmed = value.trim()
    if (trimmed === '') return
    const labelled: Labelled = withoutEmpty({ label: this.groupLabel(property) ?? label, value: trimmed, preferred: isPreferred(property) || undefined })
    this.fields[list].push(labelled)
  }

  /** ORG and TITLE belong together by their group, in old cards by their order. */
  addWork({ group: named }: VcardProperty, part: Organisation): void {
    const group = this.version === '4.0' ? named?.toLowerCase() : undefined
    const isFree = (organisation: Organisation) => Object.keys(part).every((key) => !(key in organisation)) && ('title' in part || Object.keys(organisation).every((key) => key === 'title'))
    const place = this.work.find((one) => one.group === group && isFree(one.organisation))
    if (place) place.organisation = { ...place.organisation, ...part }
    else this.work.push({ group, organisation: part })
  }

  keep(property: VcardProperty, value = unescapeText(property.text)): void {
    if (property.text === '') return
    const params = Object.fromEntries([...property.params].filter(([key]) => key !== 'CHARSET' && key !== 'ENCODING'))
    const isOld = this.version === '2.1' || property.params.has('ENCODING')
    const raw = isOld || escapeText(value) === property.text ? undefined : property.text
    const rest = withoutEmpty({ group: property.group, params: Object.keys(params).length > 0 ? params : undefined })
    this.kept.push({ name: property.name, ...rest, value, ...(raw === undefined ? {} : { raw }) })
  }

  /** Keys, logos and the like are kept while they are small. */
  keepUnknown(property: VcardProperty): void {
    const binary = binaryValue(property)
    if (!binary) return this.keep(property)
    if (binary.bytes.length > limits.keptBinaryBytes) return this.report(property, 'import.notKept', 'This is too large to be kept and was left out.')
    const type = binary.type ?? property.params.get('TYPE')?.[0]?.toLowerCase() ?? 'octet-stream'
    this.keep(property, `data:${type.includes('/') ? type : `${property.name === 'LOGO' ? 'image' : 'application'}/${type}`};base64,${base64OfBytes(binary.bytes)}`)
  }

  report(property: Pick<VcardProperty, 'line' | 'name'>, code: string, message: string, params?: ImportProblem['params']): void {
    this.problems.push({ file: this.file, line: property.line, field: property.name, code, message, ...(params ? { params } : {}) })
  }

  setRevision(text: string): void {
    const day = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text.trim())
    const iso = day ? `${day[1]}-${day[2]}-${day[3]}` : ''
    if (isDay(iso)) this.revision = dayOf(iso as Day)
  }

  /** The person, once every property is read. */
  finish(): PersonInput {
    const fields = this.fields
    this.takeNames()
    const organisations = this.withRoles()
    const person: PersonInput & Record<string, unknown> = organisations.length > 0 ? { organisations } : {}
    for (const [field, value] of Object.entries(fields)) if (!isEmpty(value)) person[field] = value
    if (person.kind === 'organisation' || !hasHumanName(person.name)) return this.asOrganisation(person)
    return person
  }

  private takeNames(): void {
    const { name, kind, emails, phones } = this.fields
    const { given, middle, family } = name
    const formatted = this.formattedName
    if (given ?? middle ?? family) {
      const swapped = given !== undefined && family !== undefined && formatted === `${family} ${given}` && formatted !== `${given} ${family}`
      if (swapped && /^[\p{Script=Latin}\s'-]+$/u.test(formatted)) this.fields.nameOrder ??= 'family-first'
    } else if (kind !== 'organisation' && formatted !== displayName({ name, emails, phones, organisations: this.work.map(({ organisation }) => organisation) })) {
      this.fields.name = { ...splitName(formatted), ...name }
    }
  }

  /** A company's card has its name in FN or ORG. */
  private asOrganisation(person: PersonInput): PersonInput {
    const organisations = person.organisations ?? []
    const named = organisations.some(({ name }) => name)
    if (person.kind !== 'organisation') return named && person.kind === undefined && !person.name?.nickname ? { ...person, kind: 'organisation' } : person
    if (named || this.formattedName === '' || displayName({ ...blankNames, ...person }) === this.formattedName) return person
    return { ...person, organisations: [{ name: this.formattedName }, ...organisations] }
  }

  private withRoles(): Organisation[] {
    const joined = this.work.map(({ organisation }) => organisation)
    const [first] = joined
    for (const role of this.roles) {
      if (!first) joined.push({ title: role })
      else if (first.title === undefined) joined[0] = { ...first, title: role }
      else this.fields.fields.push({ label: 'Role', value: role })
    }
    return joined
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

const blankNames = { name: {}, organisations: [], emails: [], phones: [] }

function hasHumanName(name: Name | undefined): boolean {
  return Boolean(name?.given ?? name?.family ?? name?.middle)
}

export function isPreferred(property: VcardProperty): boolean {
  if (property.params.get('PREF')?.[0] === '1') return true
  return (property.params.get('TYPE') ?? []).some((type) => type.toLowerCase().split(',').includes('pref'))
}
