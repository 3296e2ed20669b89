import type { ClientContext, ClientLink } from '@orpc/client'
import type { Host } from './connection'

/** Why a line ended: nobody knows, or the engine has said that it could not read the book. */
export type LineEnd = 'lost' | 'unreadable'

/** A way to the engine that works now. `closed` resolves when it no longer does. */
export interface OpenLine {
  readonly link: ClientLink<ClientContext>
  readonly closed: Promise<LineEnd>
}

/** How this window reaches the engine; each host has its own. */
export interface Line {
  readonly host: Host
  /** Opens it once. Rejects with {@link NoAccess} where trying again would not help. */
  open(): Promise<OpenLine>
  /** Calls back when something happened that makes it worth trying now. */
  onChance(listener: () => void): void
}

/** This tab may not talk to the engine. */
export class NoAccess extends Error {
  override readonly name = 'NoAccess'
}
