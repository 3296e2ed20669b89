import { z } from 'zod'
import type { ImportedPerson } from './importing'
import { likenessOf, LEAST, type Side } from './merge/likeness'
import { listFields, singleFields } from './merge/mergeFields'
import { readTraits } from './merge/traits'
import { type Message, message } from './message'
import { blankPerson, type Person } from './people'

/** What becomes of a row that is, or may be, somebody known. */
export const ImportAct = z.enum(['merge', 'both', 'skip'])
export type ImportAct = z.infer<typeof ImportAct>

/** By what a row is taken for somebody: sure by the first three, likely by the others. */
export const Likeness = z.enum(['uid', 'profile', 'email', 'phone', 'name'])
export type Likeness = z.infer<typeof Likeness>

/** Whose value a field keeps: `file` or the known person's id, of a list also `all`. */
export const ReviewChoices = z.partialRecord(z.enum([...singleFields, ...listFields]), z.string())
export type ReviewChoices = z.infer<typeof ReviewChoices>

export interface Decision {
  readonly act: ImportAct
  readonly choices?: ReviewChoices
}

/** What the user has decided so far: row by row, or for all that are alike in the same way. */
export interface Decisions {
  readonly ofRow: ReadonlyMap<string, Decision>
  readonly ofLike: ReadonlyMap<Likeness, ImportAct>
}

export const undecided: Decisions = { ofRow: new Map(), ofLike: new Map() }

/** A row and whom it is taken for, to be looked at side by side. */
export interface Reviewed {
  readonly key: string
  readonly like: Likeness
  readonly act: ImportAct
  readonly reasons: readonly Message[]
  readonly known: Person
  readonly incoming: Person
  readonly choices: ReviewChoices
}

/** The id the row's own record carries while it is looked at. */
export const FROM_FILE = 'file'

export function rowKey({ source }: Pick<ImportedPerson, 'source'>): string {
  return `${source.file}:${source.line}`
}

export function asPerson({ fields }: Pick<ImportedPerson, 'fields'>): Person {
  return { ...blankPerson(FROM_FILE, '2000-01-01T00:00:00Z'), ...fields }
}

export function defaultAct(like: Likeness): ImportAct {
  return isSure(like) ? 'merge' : 'both'
}

export function isSure(like: Likeness): boolean {
  return like !== 'phone' && like !== 'name'
}

/** Of those who share a number or the whole name, the one most like the row, where that is likely at all. */
export function likeliest(row: ImportedPerson, candidates: readonly Person[]): { readonly id: string; readonly reasons: readonly Message[] } | undefined {
  const side = (person: Person): Side => ({ person, traits: readTraits(person) })
  const incoming = side(asPerson(row))
  let best: { readonly id: string; readonly score: number; readonly reasons: readonly Message[] } | undefined
  for (const person of candidates) {
    const { score, reasons } = likenessOf(side(person), incoming, undefined)
    if (score >= LEAST && score > (best?.score ?? 0)) best = { id: person.id, score, reasons }
  }
  return best
}

export function sureReasons(like: Likeness, value: string): readonly Message[] {
  return like === 'email' ? [message('merge:reason.email', { value })] : like === 'profile' ? [message('merge:reason.profile', { value })] : []
}
