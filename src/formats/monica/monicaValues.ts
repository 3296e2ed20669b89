import { PartialDate } from '../../core/people'
import { isDay } from '../../core/days'

export type Values = Readonly<Record<string, unknown>>

/** A row of Monica's export: what it is called by, and what it says. */
export interface MonicaRow {
  readonly uuid: string
  readonly createdAt: string
  readonly fields: Values
  readonly lists: ReadonlyMap<string, readonly unknown[]>
}

export function values(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
}

export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

export function dayIn(value: unknown): string | undefined {
  const day = textOf(value)?.slice(0, 10)
  return day !== undefined && isDay(day) ? day : undefined
}

/** Lists under their singular names: real exports say `note`, others `notes`. */
export function listsOf(data: unknown): ReadonlyMap<string, readonly unknown[]> {
  const lists = new Map<string, readonly unknown[]>()
  for (const raw of Array.isArray(data) ? (data as unknown[]) : []) {
    const { type, values: rows } = values(raw)
    if (typeof type !== 'string' || !Array.isArray(rows)) continue
    const name = singular(type.toLowerCase().replace(/[\s-]+/g, '_'))
    lists.set(name, [...(lists.get(name) ?? []), ...(rows as unknown[])])
  }
  return lists
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/(address|class)es$/, '$1').replace(/([^s])s$/, '$1')
}

export function rowOf(raw: unknown): MonicaRow {
  const { uuid, created_at: createdAt, properties, data } = values(raw)
  return { uuid: textOf(uuid) ?? '', createdAt: textOf(createdAt) ?? '', fields: values(properties), lists: listsOf(data) }
}

/** A special date: the year may be unknown, or only estimated from an age. */
export function specialDate(value: unknown): { readonly date?: PartialDate; readonly about?: string } {
  const { date, is_age_based: isAge, is_year_unknown: noYear } = values(value)
  const day = dayIn(date)
  if (day === undefined) return {}
  if (isAge === true) return { about: day.slice(0, 4) }
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  const parsed = PartialDate.safeParse({ ...(noYear === true ? {} : { year }), month, day: dayOfMonth })
  return parsed.success ? { date: parsed.data } : {}
}
