import type { Person } from './people'

/** What is asked of everybody to make Today: so little that it can stand beside a book, column by column, and nobody need be read for it. A person is one. */
export type Outline = Pick<Person, 'id' | 'kind' | 'state' | 'cadence' | 'noCadence' | 'taggedOn'> & { readonly tags: readonly string[] }
