import { oc } from '@orpc/contract'
import { z } from 'zod'

const Passphrase = z.string().max(1000)
export const UnlockInput = z.union([z.object({ passphrase: Passphrase }), z.object({ recovery: z.string().max(200) })])

export const VaultStatus = z.object({
  encrypted: z.boolean(),
  locked: z.boolean(),
  /** Minutes without the user until it is locked; 0: never by itself. */
  lockAfter: z.int(),
  /** Characters a passphrase needs. */
  shortest: z.int(),
  /** Whether this host can lock: a command cannot. */
  canLock: z.boolean(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** Shown once, to be printed; kept nowhere. */
const Recovery = z.object({ recovery: z.string() })

export const vaultCalls = {
  status: oc.output(VaultStatus),
  enable: oc.input(z.object({ passphrase: Passphrase })).output(Recovery),
  change: oc.input(z.object({ current: Passphrase, passphrase: Passphrase })).output(Recovery),
  remove: oc.input(z.object({ current: Passphrase })).output(z.object({})),
  lock: oc.output(z.object({})),
  unlock: oc.input(UnlockInput).output(z.object({})),
  /** The user is there. */
  touch: oc.output(z.object({})),
  keepLockAfter: oc.input(z.object({ minutes: z.int().min(0).max(24 * 60) })).output(z.object({})),
}
