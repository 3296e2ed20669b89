import { importFields } from '../core/importFields'

/** Fields only programs write, beside those a user can choose from (core/importFields.ts). */
const programFields = [
  'poBox',
  'extended',
  'date',
  'uid',
  'kind',
  'state',
  'nameOrder',
  'labels',
  'photoUrl',
  'birthYear',
  'birthMonth',
  'birthDay',
  'reachChannel',
  'reachHours',
  'reachNever',
  'offLimits',
  'offLimitsText',
  'offLimitsState',
  'introducedById',
  'relationBirthday',
  'relationId',
  'cadenceSince',
  'cadenceFirstDue',
  'needsAsOf',
  'motivationAsOf',
  'situationAsOf',
  'interestsSince',
  'memorial',
] as const

const known: ReadonlySet<string> = new Set([...importFields, ...programFields])

/**
 * Where a column goes, as text: `field`, with a label `phone:work`, as one of a numbered group `email#2`, or the label of that group `email.label#2`.
 * Columns of the same group make one value: `street#1`, `city#1`.
 */
export interface Target {
  readonly field: string
  readonly isLabel: boolean
  readonly group?: string
  readonly label?: string
}

export function parseTarget(text: string): Target | undefined {
  const colon = text.indexOf(':')
  const label = colon === -1 ? undefined : text.slice(colon + 1).trim() || undefined
  const [path = '', group] = (colon === -1 ? text : text.slice(0, colon)).trim().split('#')
  const isLabel = path.endsWith('.label')
  const field = isLabel ? path.slice(0, -6) : path
  if (!known.has(field)) return undefined
  return { field, isLabel, ...(group ? { group } : {}), ...(label ? { label } : {}) }
}
