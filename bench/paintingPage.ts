/** Run inside the page, so that nothing but the page's own clock counts; each must stand alone, without anything from outside. */

export interface Watched {
  readonly times: number[]
  readonly end: () => void
}

/**
 * Milliseconds from each `input` event until a list with this role that answers it has been painted: seen in a frame that is about to be
 * painted, and counted by the first task after it.
 */
export function keystrokesPainted(role: string): Watched {
  const times: number[] = []
  const onInput = (event: Event) => {
    const place = times.length
    const look = () => {
      const list = document.querySelector(`[role="${role}"]`)
      if (!list || list.getAttribute('aria-busy') === 'true') requestAnimationFrame(look)
      else {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times[place] = performance.now() - event.timeStamp
          port1.close()
        }
        port2.postMessage(null)
      }
    }
    requestAnimationFrame(look)
  }
  addEventListener('input', onInput, true)
  return { times, end: () => removeEventListener('input', onInput, true) }
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

/** The moment the next frame has been painted, in milliseconds since 1970. */
export function paintedNow(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve(performance.timeOrigin + performance.now())
        port1.close()
      }
      port2.postMessage(null)
    })
  })
}
