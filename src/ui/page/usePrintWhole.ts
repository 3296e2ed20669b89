import { useEffect } from 'react'

/** Prints once all that is to stand on paper is here; Ctrl+P asks for it as well, since paper has no button for more. */
export function usePrintWhole(printing: boolean, isWhole: boolean, setPrinting: (printing: boolean) => void): void {
  useEffect(() => {
    if (printing && isWhole) window.print()
  }, [printing, isWhole])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      setPrinting(true)
    }
    const onPrinted = () => setPrinting(false)
    window.addEventListener('keydown', onKey)
    window.addEventListener('afterprint', onPrinted)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [setPrinting])
}
