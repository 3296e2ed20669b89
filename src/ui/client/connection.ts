import type { ContractRouterClient } from '@orpc/contract'
import type { DeviceSettings, ShownDeviceSettings } from '../../bridge'
import type { contract } from '../../contract'

export type HearthClient = ContractRouterClient<typeof contract>

/** `no-access`: this tab has no token and no other tab lent one. `gone`: the engine cannot be reached; it is tried again. `unreadable`: it ended because it could not read the book; another one is waited for. */
export type ConnectionState = 'connecting' | 'open' | 'gone' | 'unreadable' | 'no-access'

/** What this window can do besides talking to the engine; left out where the host cannot. */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** Opens https, mailto, tel and sms links in the system's program. */
  openLink(url: string): void
  chooseFolder?(): Promise<string | undefined>
  /** Asks where to save a file of this name. */
  chooseFile?(name: string): Promise<string | undefined>
  /** The page as it prints, in a PDF. */
  savePdf?(name: string): Promise<string | undefined>
  showFile?(path: string): void
  readDeviceSettings?(): Promise<ShownDeviceSettings>
  changeDeviceSettings?(patch: Partial<DeviceSettings>): Promise<ShownDeviceSettings>
  /** Actions chosen outside the page (menus, tray, global shortcut), by name. */
  onAction?(listener: (name: string) => void): void
  /** A native notification about this person was clicked. */
  onShowPerson?(listener: (personId: string) => void): void
}

export interface Connection {
  readonly host: Host
  /** Resolves once calls can be made; again after a loss. */
  ready(): Promise<void>
  /** Tells that the stream broke; resolves when it is worth trying again. */
  lost(error: unknown): Promise<void>
  state(): ConnectionState
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void
}
