import { type RefObject, useEffect } from 'react'
import { useListState } from '../people/listState'
import { askFirstPage } from '../people/usePeopleRows'
import { wantedList } from '../people/wantedList'
import { askFound } from './useFound'

/** Asks the engine at each key typed before anything is drawn for it, so that both work at once: React hears of a key after the field itself, and asks when it has drawn. */
export function useAskAhead(box: RefObject<HTMLInputElement | null>, onList: boolean, most: number): void {
  useEffect(() => {
    const field = box.current
    if (!field) return undefined
    const ask = () => {
      if (onList) askFirstPage(wantedList(field.value, useListState.getState()))
      else askFound(field.value, most)
    }
    field.addEventListener('input', ask)
    return () => field.removeEventListener('input', ask)
  }, [box, onList, most])
}
