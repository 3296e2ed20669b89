import type { ImportedPerson } from './importing'
import type { Person, PersonInput } from './people'

/** Fields a newer file may change where the user has not: what nobody but the address book keeps. */
const ownable = ['name', 'organisations', 'emails', 'phones', 'addresses', 'urls', 'handles', 'birthday', 'dates', 'relations', 'pronouns', 'language', 'timeZone', 'howWeMet', 'fields', 'photo'] as const
type Ownable = (typeof ownable)[number]

/** Which values of a person came from which kind of file, each by its hash: as long as it is still the same, the user has left it alone. */
interface FromFile {
  readonly kind: string
  readonly uid?: string
  readonly fields: Readonly<Partial<Record<Ownable, string>>>
}

/** Fields that are still as this kind of file gave them. */
export function ownedFields(person: Person, row: ImportedPerson): ReadonlySet<string> {
  const from = fromFileOf(person)
  if (!from || from.kind !== row.source.kind || (from.uid ?? row.uid) !== row.uid) return new Set()
  return new Set(ownable.filter((field) => from.fields[field] !== undefined && from.fields[field] === hashOf(person[field])))
}

/** What to remember after a row has been taken in; `before` is left out for somebody new. */
export function rememberOwned(after: PersonInput, row: ImportedPerson, owned: ReadonlySet<string>, before?: Person): { readonly fromFile?: FromFile } {
  const { kind } = row.source
  if (kind === undefined) return {}
  const fields: Partial<Record<Ownable, string>> = {}
  for (const field of ownable) {
    const mine = before !== undefined && !owned.has(field) && !isEmpty(before[field])
    if (!mine && !isEmpty(row.fields[field])) fields[field] = hashOf(after[field])
  }
  return fromFile(kind, row.uid, fields)
}

/** The same for somebody new, who is as the file has them. */
export function rememberNew({ fields: values, uid, source: { kind } }: ImportedPerson): { readonly fromFile?: FromFile } {
  if (kind === undefined) return {}
  const fields: Partial<Record<Ownable, string>> = {}
  for (const field of ownable) if (values[field] !== undefined && !isEmpty(values[field])) fields[field] = hashOf(values[field])
  return fromFile(kind, uid, fields)
}

function fromFile(kind: string, uid: string | undefined, fields: FromFile['fields']): { readonly fromFile: FromFile } {
  return { fromFile: uid === undefined ? { kind, fields } : { kind, uid, fields } }
}

/** What the file gives in place of what it gave before. */
export function renewed(incoming: PersonInput, owned: ReadonlySet<string>): PersonInput {
  return Object.fromEntries(Object.entries(incoming).filter(([field, value]) => owned.has(field) && !isEmpty(value)))
}

function fromFileOf({ extra }: Person): FromFile | undefined {
  const { fromFile } = extra
  if (typeof fromFile !== 'object' || fromFile === null) return undefined
  const { kind, fields } = fromFile as Record<string, unknown>
  return typeof kind === 'string' && typeof fields === 'object' && fields !== null ? (fromFile as unknown as FromFile) : undefined
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** 53 bits of a text: enough to tell whether somebody has touched a field (cyrb53 by bryc, public domain). */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value ?? null)
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
