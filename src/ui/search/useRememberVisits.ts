import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { useRecent } from './recent'

/** Keeps the people whose page was opened for the palette's list of recent ones. */
export function useRememberVisits(): void {
  const [onPerson, person] = useRoute('/people/:id')
  const id = onPerson ? person.id : undefined
  useEffect(() => {
    if (id) useRecent.getState().remember(`person:${id}`)
  }, [id])
}
