import { createContext, useCallback, useContext } from 'react'
import type { PersonInput } from '../../core/people'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import type { Shown } from './usePerson'

/** The person whose page this is. */
export const ShownPerson = createContext<Shown | undefined>(undefined)

export function useShownPerson(): Shown {
  const shown = useContext(ShownPerson)
  if (!shown) throw new Error('only on a person’s page')
  return shown
}

/** Fields to set; `null` takes one away. */
export type PersonPatch = { readonly [Field in keyof PersonInput]?: PersonInput[Field] | null }

/** Changes fields of the shown person; answers what stood in the way. */
export function usePatch(): (patch: PersonPatch) => Promise<Trouble | undefined> {
  const run = useRun()
  const { id } = useShownPerson().person
  return useCallback(
    async (patch) => {
      let met: Trouble | undefined
      await run({ type: 'person.edit', id, patch }, { onTrouble: (trouble) => (met = trouble) })
      return met
    },
    [run, id],
  )
}
