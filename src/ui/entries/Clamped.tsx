import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Clamped.module.css'

/** A long text shows its beginning, and the rest when asked. */
export function Clamped({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [long, setLong] = useState(false)
  const [whole, setWhole] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (current && !whole) setLong(current.scrollHeight > current.clientHeight + 8)
  }, [children, whole])
  return (
    <>
      <div ref={box} className={classes.box} data-whole={whole || undefined} data-long={(long && !whole) || undefined}>
        {children}
      </div>
      {long && (
        <button type="button" className={classes.more} onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {t(whole ? 'timeline:less' : 'timeline:whole')}
        </button>
      )}
    </>
  )
}
