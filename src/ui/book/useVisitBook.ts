import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useScreen } from '../layout/screen'
import { useListState } from '../people/listState'
import { useSearchText } from '../search/searchText'
import { client } from './client'
import { useTrouble } from './trouble'

/** Turns every window to the sample book or back to the user's own, and to its first page: people of one are not in the other. */
export function useVisitBook(): (book: 'sample' | 'own') => void {
  const [, go] = useLocation()
  const trouble = useTrouble()
  const select = useScreen((screen) => screen.select)
  return useCallback(
    (book) => {
      client.book.visit({ book }).then(() => {
        select(undefined)
        useListState.getState().untickAll()
        useSearchText.getState().write('')
        go('/')
      }, trouble.show)
    },
    [go, select, trouble],
  )
}
