import { type RefObject, useEffect, useState } from 'react'

/** Heights in pixels as in MonthGrid.module.css. */
const DATE = 26
const LINE = 19
const WEEKS = 6
const HEAD = 26

/** How many lines fit into one day of the grid, one at least. */
export function useRoom(grid: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(3)
  useEffect(() => {
    const table = grid.current
    if (!table) return
    const observer = new ResizeObserver(() => setRoom(Math.max(1, Math.floor(((table.clientHeight - HEAD) / WEEKS - DATE) / LINE))))
    observer.observe(table)
    return () => observer.disconnect()
  }, [grid])
  return room
}
