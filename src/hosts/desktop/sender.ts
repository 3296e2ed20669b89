import { isOwnPage } from './links'

/** As much of a message's sender as deciding about it takes. */
export interface Sender<Contents> {
  readonly sender: Contents & { isDestroyed(): boolean }
  /** Null where the frame is gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** Whether a message comes from the page of one of Hearth's own windows: its main frame, on Hearth's own scheme. */
export function isTrusted<Contents>({ sender, senderFrame }: Sender<Contents>, windows: ReadonlySet<Contents>): boolean {
  if (!senderFrame || sender.isDestroyed() || !windows.has(sender)) return false
  return senderFrame.parent === null && isOwnPage(senderFrame.url)
}
