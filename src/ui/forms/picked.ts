import { v7 } from 'uuid'
import { splitName } from '../../core/splitName'
import type { PersonInput } from '../../core/people'

/** Somebody chosen in a form; without an id they are new and come into the book when the form is saved. */
export interface Picked {
  readonly id?: string
  readonly name: string
}

export interface NewPerson {
  readonly id: string
  readonly fields: PersonInput
}

/** Ids for everybody picked, and who of them is to be made. */
export function settlePicked(picked: readonly Picked[]): { readonly ids: string[]; readonly people: NewPerson[] } {
  const settled = picked.map(({ id, name }) => (id ? { id } : { id: v7(), fields: { name: splitName(name) } }))
  return { ids: settled.map(({ id }) => id), people: settled.flatMap(({ id, fields }) => (fields ? { id, fields } : [])) }
}

export function namesOf(picked: readonly Picked[]): string {
  return picked.map(({ name }) => name).join(', ')
}
