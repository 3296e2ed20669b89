/** Run inside the page, so that nothing but the page's own clock counts; each must stand alone, without anything from outside. */

export interface Watched {
  readonly times: number[]
  readonly end: () => void
}

/**
 * Milliseconds from each key pressed until a list with this role that answers it has been painted: seen in a frame that is about to be painted,
 * and counted by the first task after it. From the key itself, not from the `input` event that comes some milliseconds later. Waits by watching
 * what changes: to look at every frame would ask for frames the page has no need of, and the one with the answer would have to wait behind them.
 */
export function keystrokesPainted(role: string): Watched {
  const times: number[] = []
  let pressed: number | undefined
  const isThere = () => document.querySelector(`[role="${role}"]:not([aria-busy="true"])`) !== null
  const onKey = (event: Event) => (pressed = event.timeStamp)
  const onInput = (event: Event) => {
    const began = pressed ?? event.timeStamp
    const place = times.length
    pressed = undefined
    const look = () => {
      if (!isThere()) return watch.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] })
      watch.disconnect()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        times[place] = performance.now() - began
        port1.close()
      }
      port2.postMessage(null)
    }
    const watch = new MutationObserver(() => {
      if (!isThere()) return
      watch.disconnect()
      requestAnimationFrame(look)
    })
    requestAnimationFrame(look)
  }
  addEventListener('keydown', onKey, true)
  addEventListener('input', onInput, true)
  const end = () => {
    removeEventListener('keydown', onKey, true)
    removeEventListener('input', onInput, true)
  }
  return { times, end }
}

/** Milliseconds between frames, from now on. */
export function watchFrames(): Watched {
  const times: number[] = []
  let last = performance.now()
  let going = true
  const frame = (now: number) => {
    times.push(now - last)
    last = now
    if (going) requestAnimationFrame(frame)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(frame)
  })
  return { times, end: () => (going = false) }
}

/** Marks the moment the first row of Today has been painted; put into the page before anything of it runs, since whoever looks from outside looks late. */
export function markToday(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[data-nudge]')) return
    watch.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        performance.mark('today painted')
        port1.close()
      }
      port2.postMessage(null)
    })
  })
  watch.observe(document, { subtree: true, childList: true })
}

/** When that was, in milliseconds since 1970; 0 before. */
export function todayPainted(): number {
  const [mark] = performance.getEntriesByName('today painted')
  return mark ? performance.timeOrigin + mark.startTime : 0
}
