import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { Recent } from './recent'

/** How far somebody had come on a page: what was scrolled, by its place in the page, and the row or link that had the keys. */
interface Place {
  /** Of its entry in the history. */
  readonly entry: string
  readonly scrolled: Map<string, number>
  focus?: Focus
}

interface Focus {
  readonly selector: string
  readonly nth: number
}

/** The history of a browser goes back fifty pages; to what is older nobody returns. */
const MOST = 50

/** Coming back to a page by way of the history, one goes on where one was. */
export function useReturnToPlace(page: RefObject<HTMLElement | null>): void {
  const [path] = useLocation()
  const places = useRef(new Recent<Place>(MOST))
  const here = useRef<Place>(undefined)
  useEffect(() => {
    const main = page.current
    if (!main) return undefined
    const onScroll = ({ target }: Event) => {
      if (!here.current || !(target instanceof Element) || target === main) return
      markEntry(here.current.entry)
      here.current.scrolled.set(wayTo(target, main), target.scrollTop)
    }
    const onFocus = ({ target }: FocusEvent) => {
      const focus = target instanceof Element ? focusOf(target, main) : undefined
      if (!here.current || !focus) return
      markEntry(here.current.entry)
      here.current.focus = focus
    }
    main.addEventListener('scroll', onScroll, { capture: true, passive: true })
    main.addEventListener('focusin', onFocus)
    return () => {
      main.removeEventListener('scroll', onScroll, { capture: true })
      main.removeEventListener('focusin', onFocus)
    }
  }, [page])
  // Before the effects of the new page, which may move the focus.
  useLayoutEffect(() => {
    const entry = shownEntry() ?? `${String(performance.timeOrigin)} ${String((entries += 1))}`
    markEntry(entry)
    const known = places.current.get(entry)
    here.current = known ?? { entry, scrolled: new Map() }
    places.current.set(entry, here.current)
    return known && page.current ? comeBack(page.current, { ...known, scrolled: new Map(known.scrolled) }) : undefined
  }, [page, path])
}

let entries = 0

function shownEntry(): string | undefined {
  return (history.state as { readonly entry?: string } | null)?.entry
}

/** Names the entry of the history that is shown, where it has no name: the same page once more has an entry of its own. */
function markEntry(entry: string): void {
  if (shownEntry() === undefined) history.replaceState({ ...(history.state as object | null), entry }, '')
}

function wayTo(element: Element, main: Element): string {
  const way: number[] = []
  for (let at = element; at !== main && at.parentElement; at = at.parentElement) way.unshift([...at.parentElement.children].indexOf(at))
  return way.join(' ')
}

function focusOf(element: Element, main: Element): Focus | undefined {
  const kept = element.closest('[data-nudge], a[href]')
  if (!kept) return undefined
  const name = kept.hasAttribute('data-nudge') ? 'data-nudge' : 'href'
  const selector = `[${name}="${CSS.escape(kept.getAttribute(name) ?? '')}"]`
  return { selector, nth: [...main.querySelectorAll(selector)].indexOf(kept) }
}

/** Goes there as soon as the page has come so far, unless its user does something first. */
function comeBack(main: HTMLElement, { scrolled, focus }: Place): () => void {
  let found = focus === undefined
  const go = () => {
    for (const [way, top] of scrolled) {
      const scroller = way.split(' ').reduce<Element | undefined>((at, index) => at?.children[Number(index)], main)
      if (!scroller || scroller.scrollHeight - scroller.clientHeight < top - 1) continue
      scroller.scrollTop = top
      scrolled.delete(way)
    }
    const place = found ? undefined : main.querySelectorAll<HTMLElement>(focus?.selector ?? '')[focus?.nth ?? 0]
    if (place) {
      found = true
      place.focus({ preventScroll: true })
      place.scrollIntoView({ block: 'nearest' })
    }
    if (found && scrolled.size === 0) stop()
  }
  const watch = new MutationObserver(go)
  const stop = () => {
    watch.disconnect()
    for (const event of userActs) window.removeEventListener(event, stop, true)
  }
  watch.observe(main, { childList: true, subtree: true })
  for (const event of userActs) window.addEventListener(event, stop, true)
  go()
  return stop
}

const userActs = ['keydown', 'pointerdown', 'wheel'] as const
