import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { personShow } from '../../core/personPage'
import { calls } from '../book/client'

/** A person as their page and the pane show them. */
export type Shown = z.output<(typeof personShow)['output']>

export function usePerson(id: string) {
  return useQuery(calls.ask.person.show.queryOptions({ input: { id } }))
}

/** The same beside a list: until the next person is there the one before stays, so that stepping through it does not flicker. Whatever acts must name the person in `data`. */
export function usePersonInTurn(id: string) {
  return useQuery({ ...calls.ask.person.show.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
}
