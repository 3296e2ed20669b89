import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { ownFile } from './ownFile'

const State = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof State>

/** How much of a window must lie on some screen for it to be found again. */
const GRIP = 80

export function openWindowState() {
  const file = ownFile('window.json', State, { width: 1280, height: 800, maximized: false })
  return {
    /** Where the window stood last; its place is left to the system where no screen shows it any more. */
    read: (): WindowState => {
      const { x, y, ...state } = file.read()
      return x !== undefined && y !== undefined && isReachable({ x, y, width: state.width, height: state.height }) ? { x, y, ...state } : state
    },
    keep: (window: BrowserWindow): void => {
      const { x, y, width, height } = window.getNormalBounds()
      file.write({ x, y, width, height, maximized: window.isMaximized() })
    },
  }
}

function isReachable({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const acrossFits = x + width - GRIP > workArea.x && x + GRIP < workArea.x + workArea.width
    return acrossFits && y >= workArea.y && y + GRIP < workArea.y + workArea.height
  })
}
