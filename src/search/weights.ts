import { personFieldNames, type PersonFieldName } from './fields'

/** How much a match in a field says about who is meant. */
const weights: Readonly<Record<PersonFieldName, number>> = {
  name: 1,
  nickname: 0.95,
  phonetic: 0.9,
  pinyin: 0.9,
  phone: 0.9,
  company: 0.7,
  email: 0.65,
  tag: 0.65,
  interest: 0.6,
  field: 0.55,
  city: 0.55,
  role: 0.5,
  handle: 0.5,
  relation: 0.45,
  about: 0.4,
  address: 0.4,
}

/** What a match in the timeline is worth beside one in a name. */
export const ENTRY_WEIGHT = 0.35

/** The weight of the best of eight fields, for every combination of their bits. */
function bestOf(fields: readonly PersonFieldName[]): Float64Array {
  const best = new Float64Array(1 << 8)
  for (let bits = 1; bits < best.length; bits++) {
    const field = fields[31 - Math.clz32(bits & -bits)]
    best[bits] = Math.max(field ? weights[field] : 0, best[bits & (bits - 1)] ?? 0)
  }
  return best
}

const [low, high] = [bestOf(personFieldNames.slice(0, 8)), bestOf(personFieldNames.slice(8))]

export function weightOf(fieldBits: number): number {
  return Math.max(low[fieldBits & 0xff] ?? 0, high[fieldBits >> 8] ?? 0)
}

export function weightOfField(field: PersonFieldName): number {
  return weights[field]
}
