import { createORPCClient } from '@orpc/client'
import type { DesktopBridge } from '../../bridge'
import { browserLine } from './browserLine'
import type { Connection, HearthClient } from './connection'
import { desktopLine } from './desktopLine'
import { keepOpen } from './keepOpen'

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script; missing in browser mode. */
    readonly hearth?: DesktopBridge
  }
}

/** This window's one connection: through the desktop shell where there is one, else to the server that sent the page. */
export function connect(): { readonly client: HearthClient; readonly connection: Connection } {
  const { connection, link } = keepOpen(window.hearth ? desktopLine(window.hearth) : browserLine())
  return { client: createORPCClient<HearthClient>(link), connection }
}
