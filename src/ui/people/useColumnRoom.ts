import { type RefObject, useEffect, useState } from 'react'

/** A list that comes anew, as after a search that found nobody, is as wide as the one before. */
let lastRoom = 0

/** The width of the column under a heading, kept true while the window or the pane beside the list changes. */
export function useColumnRoom(heading: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(lastRoom)
  useEffect(() => {
    if (!heading.current) return undefined
    const watch = new ResizeObserver(([entry]) => setRoom((lastRoom = Math.floor(entry?.contentRect.width ?? 0))))
    watch.observe(heading.current)
    return () => watch.disconnect()
  }, [heading])
  return room
}
