import { useEffect } from 'react'
import { LockScreen } from '../laterParts'
import { showedTheBook } from './showedTheBook'

/** In place of a locked book. What this page held of it in memory goes with the page, whether or not there is anything to show instead. */
export function Locked() {
  useEffect(() => {
    document.title = 'Hearth'
    if (showedTheBook()) window.location.reload()
  }, [])
  return <LockScreen />
}
