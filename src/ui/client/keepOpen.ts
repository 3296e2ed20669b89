import type { ClientContext, ClientLink } from '@orpc/client'
import type { Connection, ConnectionState } from './connection'
import { type Line, NoAccess, type OpenLine } from './line'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5000

/** Keeps a line open: opens it again after every loss, waiting longer each time. Calls made meanwhile wait for it. */
export function keepOpen(line: Line): { readonly connection: Connection; readonly link: ClientLink<ClientContext> } {
  let state: ConnectionState = 'connecting'
  let current: OpenLine | undefined
  let waiting: ((open: OpenLine) => void)[] = []
  let tryNow = () => {}
  const listeners = new Set<() => void>()

  const become = (next: ConnectionState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }
  const opened = () => (current ? Promise.resolve(current) : new Promise<OpenLine>((resolve) => waiting.push(resolve)))
  const chance = (ms: number | undefined) =>
    new Promise<void>((resolve) => {
      tryNow = resolve
      if (ms !== undefined) setTimeout(resolve, ms)
    })
  const openOnce = async () => {
    current = await line.open()
    become('open')
    for (const resolve of waiting) resolve(current)
    waiting = []
    const end = await current.closed
    current = undefined
    become(end === 'unreadable' ? 'unreadable' : 'gone')
  }
  const run = async () => {
    for (let wait = FIRST_WAIT_MS; ; ) {
      try {
        await openOnce()
        wait = FIRST_WAIT_MS
        await chance(wait)
      } catch (error) {
        const shut = error instanceof NoAccess
        if (shut) become('no-access')
        else if (state !== 'unreadable') become('gone')
        await chance(shut ? undefined : wait)
        wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      }
    }
  }
  line.onChance(() => tryNow())
  void run()

  return {
    link: { call: async (path, input, options) => (await opened()).link.call(path, input, options) },
    connection: {
      host: line.host,
      ready: async () => void (await opened()),
      lost: async () => {
        await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS))
        await opened()
      },
      state: () => state,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
}
