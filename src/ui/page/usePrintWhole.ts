import { useCallback, useEffect, useRef } from 'react'
import { useTrouble } from '../book/trouble'
import type { LongRows } from './useLongList'

/** Prints once all that is to stand on paper is here, once, or says why it cannot; Ctrl+P asks for it as well, since paper has no button for more. */
export function usePrintWhole(printing: boolean, setPrinting: (printing: boolean) => void, { isWhole, error, retry }: Pick<LongRows<unknown>, 'isWhole' | 'error' | 'retry'>): () => void {
  const trouble = useTrouble()
  const printed = useRef(false)
  useEffect(() => {
    if (!printing) printed.current = false
    else if (error) {
      setPrinting(false)
      trouble.show(error)
    } else if (isWhole && !printed.current) {
      printed.current = true
      window.print()
    }
  }, [printing, isWhole, error, setPrinting, trouble])
  const print = useCallback(() => {
    retry()
    setPrinting(true)
  }, [retry, setPrinting])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      print()
    }
    const onPrinted = () => {
      printed.current = false
      setPrinting(false)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('afterprint', onPrinted)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [print, setPrinting])
  return print
}
