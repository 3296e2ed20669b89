import type { WireMessage } from '../../bridge'
import { Problem } from '../../core/problem'

/** The shell itself talks to the engine as this window. */
export const SHELL = 0

/** From the shell to the engine's process. */
export type ToEngine =
  /** Comes first. `key`: what the system's keyring kept to open the book with. `remember`: whether the shell wants the key, to have it kept. */
  | { readonly type: 'start'; readonly key?: Uint8Array; readonly remember: boolean }
  | { readonly type: 'remember'; readonly on: boolean }
  | { readonly type: 'message'; readonly window: number; readonly message: WireMessage }
  | { readonly type: 'closed'; readonly window: number }
  | { readonly type: 'wake' }
  /** The machine sleeps, or its screen is locked: an encrypted book is locked too. */
  | { readonly type: 'lock' }
  | { readonly type: 'stop' }

/** From the engine's process to the shell. */
export type FromEngine =
  | { readonly type: 'failed'; readonly problem: SentProblem }
  /** Somebody started Hearth again. */
  | { readonly type: 'show' }
  /** The book has been locked; the process ends, a new one asks for the passphrase. */
  | { readonly type: 'locked' }
  /** What opens the book, where the shell wants it; undefined: it is not encrypted. Never on its way to a window. */
  | { readonly type: 'key'; readonly key: Uint8Array | undefined }
  /** What the keyring kept does not open the book. */
  | { readonly type: 'keyRefused' }
  | { readonly type: 'message'; readonly window: number; readonly message: WireMessage }

/** A problem on its way between processes. */
export interface SentProblem {
  readonly code: string
  readonly message: string
  readonly params?: Problem['params']
}

export function sendableProblem(error: unknown): SentProblem {
  if (error instanceof Problem) return { code: error.code, message: error.message, params: error.params }
  return { code: 'host.bug', message: error instanceof Error ? error.message : String(error) }
}
