import { type RefObject, useLayoutEffect, useState } from 'react'

interface Scroller {
  readonly element: HTMLElement | null
  /** How far below the top of what scrolls the list begins. */
  readonly margin: number
}

/** The nearest element around a list that scrolls, so that a list can stand below other things on one page. */
export function useScroller(list: RefObject<HTMLElement | null>): Scroller {
  const [scroller, setScroller] = useState<Scroller>({ element: null, margin: 0 })
  useLayoutEffect(() => {
    const { current } = list
    const element = current && scrollingParent(current)
    if (!element) return
    const measure = () => {
      const margin = Math.round(current.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop)
      setScroller((before) => (before.element === element && before.margin === margin ? before : { element, margin }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (let above: Element | null = current; above && above !== element; above = above.parentElement) {
      for (let before = above.previousElementSibling; before; before = before.previousElementSibling) observer.observe(before)
    }
    observer.observe(element)
    return () => observer.disconnect()
  }, [list])
  return scroller
}

function scrollingParent(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return null
}
