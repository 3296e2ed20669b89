import { useMemo } from 'react'
import type { PersonRow } from '../../core/peopleList'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { type ListInput, useListState } from './listState'
import { idsBetween } from './usePeopleRows'

export interface Ticks {
  /** Turns the tick of one line. */
  readonly turn: (index: number, row: PersonRow) => void
  /** Everything from where the range started to this line. */
  readonly tickTo: (index: number) => Promise<void>
  /** Everyone the search names, also those not loaded. */
  readonly tickAll: (on: boolean) => void
}

export function useTicks(shown: ListInput): Ticks {
  const trouble = useTrouble()
  return useMemo(() => {
    const { tick, startRange, drawRange, untickAll } = useListState.getState()
    const calls = { latest: 0 }
    const tickTo = async (index: number) => {
      const call = ++calls.latest
      const anchor = useListState.getState().anchor ?? index
      try {
        const ids = await idsBetween(shown, anchor, index)
        if (call === calls.latest) drawRange(ids)
      } catch (error) {
        trouble.show(error)
      }
    }
    return {
      tickTo,
      turn: (index, row) => {
        tick([row.id], !useListState.getState().ticked.has(row.id))
        startRange(index)
      },
      tickAll: (on) => {
        if (!on) return untickAll()
        client.ask.people.ids({ query: shown.query }).then(({ ids }) => tick(ids, true), trouble.show)
      },
    }
  }, [shown, trouble])
}
