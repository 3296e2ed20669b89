import type { Day } from '../core/dates'
import { dayOf, isDay } from '../core/days'
import type { ImportedPerson, ImportProblem } from '../core/importing'
import { type Address, Cadence, type Labelled, type Organisation, PartialDate, type PersonInput, ReachChannel } from '../core/people'
import { festivalNamed } from '../core/festivals'
import { completeName } from '../core/splitName'
import type { Target } from './csvTargets'
import type { CellStyle } from './csvStyles'
import { cellWriters } from './csvWriters'
import { type DateOrder, dayOfDate, isNoDate, readDateText } from './dateText'
import { readChineseDate, readNamedDate } from './vcardDates'
import { limits } from './limits'
import { withoutEmpty } from './withoutEmpty'
import { NO_CADENCE } from './noCadence'

export interface Column {
  readonly heading: string
  readonly target: Target
}

export interface RowContext {
  readonly file: string
  readonly today: Day
  readonly orderOf: (column: Column) => DateOrder
  readonly style: CellStyle
}

type NamePart = 'prefix' | 'given' | 'middle' | 'family' | 'suffix' | 'nickname' | 'phoneticGiven' | 'phoneticFamily'
type Group = Map<string, string>

/** Notion writes the page of each value behind it. */
function withoutNotionLinks(text: string): string {
  return text.includes('notion.so/') ? text.replace(/ \(https:\/\/(?:www\.)?notion\.so\/[^\s()]*\)/g, '') : text
}

/** One row of a table on its way to a person. */
export class TableRow {
  readonly problems: ImportProblem[] = []
  private readonly fields: PersonInput = {}
  private readonly entries: ImportedPerson['entries'][number][] = []
  private readonly labels = new Map<string, string>()
  private readonly addresses = new Map<string, Group>()
  private readonly work = new Map<string, Group>()
  private readonly birth = new Map<string, number>()
  private readonly asides = new Map<string, string>()
  private wholeName = ''
  private uid: string | undefined

  constructor(
    private readonly context: RowContext,
    private readonly line: number,
  ) {}

  /** Labels first: `E-mail 1 - Label` may stand after its value. */
  takeLabel({ target }: Column, text: string): void {
    if (text) this.labels.set(`${target.field}#${target.group ?? ''}`, text)
  }

  take(column: Column, text: string): void {
    if (text === '') return
    const { field } = column.target
    const write = Object.hasOwn(cellWriters, field) ? cellWriters[field] : undefined
    write?.(this, column, this.style.verbatim ? text : withoutNotionLinks(text))
  }

  name(part: NamePart, text: string): void {
    this.fields.name = { ...this.fields.name, [part]: text }
  }

  fullName(text: string): void {
    this.wholeName ||= text
  }

  labelled(list: 'emails' | 'phones' | 'urls' | 'handles', column: Column, text: string): void {
    const label = this.labelOf(column)
    const values = this.style.split(column.target.field, text).slice(0, limits.valuesPerList)
    this.fields[list] = [...(this.fields[list] ?? []), ...values.map((value): Labelled => ({ ...label, value }))]
  }

  address(column: Column, part: keyof Address, text: string): void {
    const key = column.target.group ?? column.target.label ?? ''
    const { label } = this.style.label(this.labels.get(`address#${column.target.group ?? ''}`) ?? column.target.label ?? '')
    const group = this.addresses.get(key) ?? new Map<string, string>(label === undefined ? [] : [['label', label]])
    const before = group.get(part)
    group.set(part, before === undefined ? text : `${before}\n${text}`)
    this.addresses.set(key, group)
  }

  organisation(column: Column, part: keyof Organisation, text: string): void {
    const key = column.target.group ?? ''
    const group = this.work.get(key) ?? new Map<string, string>()
    const before = group.get(part)
    if (before === undefined) this.work.set(key, group.set(part, text))
    else if (part === 'name') this.moreCompanies(text)
    else if (before !== text) this.custom(column, text)
  }

  /** A second column for companies names the first again, and more of them. */
  private moreCompanies(text: string): void {
    const known = new Set([...this.work.values()].map((group) => group.get('name')?.toLowerCase()))
    for (const name of text.split(';').map((part) => part.trim())) if (name && !known.has(name.toLowerCase())) this.work.set(`more ${this.work.size}`, new Map([['name', name]]))
  }

  birthday(column: Column, text: string): void {
    const date = this.date(column, text)
    if (date) this.fields.birthday ??= date
  }

  birthPart(part: 'year' | 'month' | 'day', text: string): void {
    if (/^\d{1,4}$/.test(text) && Number(text) > 0) this.birth.set(part, Number(text))
  }

  occasion(column: Column, text: string, fallback: string): void {
    const date = this.date(column, text)
    const { label = fallback } = this.labelOf(column)
    if (date) this.fields.dates = [...(this.fields.dates ?? []), { label, date }]
  }

  relation(column: Column, names: readonly string[], fallback: string): void {
    const { label = fallback } = this.labelOf(column)
    if (this.style.verbatim) this.aside(column, names[0] ?? '')
    else this.fields.relations = [...(this.fields.relations ?? []), ...names.slice(0, limits.valuesPerList).map((name) => ({ name, label }))]
  }

  festivals(column: Column, names: readonly string[]): void {
    const unknown = names.filter((name) => !festivalNamed(name))
    if (unknown.length > 0) this.report(column, 'import.festival', `Hearth does not know this festival: ${unknown.join(', ').slice(0, 40)}`, unknown.join(', '))
    const known = names.flatMap((name) => festivalNamed(name) ?? [])
    if (known.length > 0) this.fields.festivals = [...new Set([...(this.fields.festivals ?? []), ...known])]
  }

  tags(tags: readonly string[]): void {
    if (tags.length === 0) return
    this.fields.tags = [...new Set([...(this.fields.tags ?? []), ...tags.slice(0, limits.valuesPerList)])]
  }

  interests(texts: readonly string[]): void {
    this.fields.interests = [...(this.fields.interests ?? []), ...texts.slice(0, limits.valuesPerList).map((text) => ({ text }))]
  }

  entry(entry: ImportedPerson['entries'][number]): void {
    this.entries.push(entry)
  }

  lastSpoke(column: Column, text: string): void {
    const date = this.date(column, text)
    const day = date && dayOfDate(date)
    if (day && day <= this.context.today) this.entry({ kind: 'interaction', at: day, channel: 'other', direction: 'both' })
    else if (date) this.report(column, 'import.dateUnknown', `"${text}" is not a day that has been.`, text)
  }

  set<F extends keyof PersonInput>(field: F, value: PersonInput[F]): void {
    if (value !== undefined) this.fields[field] = value
  }

  /** Keeps a cell that belongs to the value of another column until the row is complete. */
  aside({ target }: Column, text: string): void {
    this.asides.set(`${target.field}#${target.group ?? ''}`, text)
  }

  setUid(text: string): void {
    this.uid = text
  }

  custom(column: Column, text: string): void {
    const label = this.labels.get(`custom#${column.target.group ?? ''}`) ?? column.target.label ?? column.heading
    this.fields.fields = [...(this.fields.fields ?? []), { label, value: text }]
  }

  extra(field: string, text: string): void {
    this.fields.extra = { ...this.fields.extra, [field]: text }
  }

  report(column: Column, code: string, message: string, text: string): void {
    this.problems.push({ file: this.context.file, line: this.line, field: column.heading, code, message, params: { text: text.slice(0, 60) } })
  }

  private labelOf({ target }: Column): { readonly label?: string; readonly preferred?: boolean } {
    return this.style.label(this.labels.get(`${target.field}#${target.group ?? ''}`) ?? target.label ?? '')
  }

  get style(): CellStyle {
    return this.context.style
  }

  /** The person, with what stands in several columns put together. */
  finish(): Pick<ImportedPerson, 'fields' | 'entries' | 'uid'> {
    const { fields } = this
    if (this.wholeName) fields.name = completeName({ ...fields.name }, this.wholeName)
    const organisations = [...this.work.values()].map((group) => Object.fromEntries(group) as Organisation)
    if (organisations.length > 0) fields.organisations = organisations
    const addresses = [...this.addresses.values()].map((group) => Object.fromEntries(group) as Address).filter((address) => Object.keys(address).some((part) => part !== 'label'))
    if (addresses.length > 0) fields.addresses = addresses
    if (this.birth.size > 0 && !fields.birthday) this.set('birthday', PartialDate.safeParse(Object.fromEntries(this.birth)).data)
    if (this.asides.size > 0) this.settle()
    const isCompany = fields.kind === undefined && !fields.name?.given && !fields.name?.family && !fields.name?.nickname && organisations.some(({ name }) => name)
    if (isCompany) fields.kind = 'organisation'
    return { fields, entries: this.entries, ...(this.uid === undefined ? {} : { uid: this.uid }) }
  }

  /** What stands in several columns. */
  private settle(): void {
    const { fields, asides } = this
    const cell = (field: string, group = '') => asides.get(`${field}#${group}`)
    for (const field of ['needs', 'motivation', 'situation'] as const) {
      const text = cell(field)
      const asOf = cell(`${field}AsOf`) ?? this.context.today
      if (text !== undefined && isDay(asOf)) fields[field] = { text, asOf: dayOf(asOf as Day) }
    }
    const days = cell('cadenceDays')
    if (days === NO_CADENCE) this.set('noCadence', true)
    else if (days !== undefined) this.set('cadence', Cadence.safeParse(withoutEmpty({ days: Number(days), since: cell('cadenceSince') ?? this.context.today, firstDue: cell('cadenceFirstDue') })).data)
    const reach = withoutEmpty({ channel: ReachChannel.safeParse(cell('reachChannel')).data, hours: cell('reachHours'), never: cell('reachNever') })
    if (Object.keys(reach).length > 0) fields.reach = reach
    const since = this.style.list(cell('interestsSince') ?? '')
    if (since.length > 0) fields.interests = fields.interests?.map((interest, i) => (isDay(since[i] ?? '') ? { ...interest, since: since[i] as Day } : interest))
    this.settleGroups(cell)
  }

  private settleGroups(cell: (field: string, group?: string) => string | undefined): void {
    const groups = new Set([...this.asides.keys()].map((key) => key.slice(key.indexOf('#') + 1)).filter(Boolean))
    for (const group of [...groups].sort((a, b) => Number(a) - Number(b))) {
      const [name, personId, birthday] = [cell('relation', group), cell('relationId', group), cell('relationBirthday', group)]
      if (name ?? personId) {
        const { label = 'related' } = this.style.label(this.labels.get(`relation#${group}`) ?? '')
        const born = birthday === undefined ? undefined : this.style.verbatim ? readNamedDate(birthday) : readDateText(birthday, 'day-month', this.context.today)?.date
        this.fields.relations = [...(this.fields.relations ?? []), withoutEmpty({ personId, name, label, birthday: born })]
      }
      const [category, text, state] = [cell('offLimits', group), cell('offLimitsText', group), cell('offLimitsState', group)]
      if (category !== undefined && (state === 'known' || state === 'unknown' || state === 'asked-fine')) {
        this.fields.offLimits = [...(this.fields.offLimits ?? []), withoutEmpty({ category, text, state })]
      }
    }
  }

  private date(column: Column, text: string): PartialDate | undefined {
    if (isNoDate(text)) return undefined
    if (this.style.verbatim && text.startsWith('chinese ')) return readChineseDate(text.slice(8))
    const read = readDateText(text, this.context.orderOf(column), this.context.today)
    if (!read) {
      this.report(column, 'import.date', `This is not a date Hearth can read: ${text.slice(0, 40)}`, text)
      this.custom(column, text)
    }
    return read?.date
  }
}
