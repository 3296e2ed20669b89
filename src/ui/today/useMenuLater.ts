import { useCallback, useState } from 'react'
import { useLaterParts } from '../laterParts'

interface MenuLater {
  /** Whether the menu is there; until then its button stands alone, so that a list is painted sooner. */
  readonly isReady: boolean
  /** Whether it was asked for before. */
  readonly opens: boolean
  readonly open: () => void
}

/** A menu beside each of many rows, which is made once the rows have been painted. */
export function useMenuLater(): MenuLater {
  const isReady = useLaterParts()
  const [opens, setOpens] = useState(false)
  const open = useCallback(() => setOpens(true), [])
  return { isReady, opens, open }
}
