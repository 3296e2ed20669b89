import { createHash, randomBytes } from 'node:crypto'

/** Who may talk to this server: a code buys one token, once; whoever holds a token is the user. */
export interface Sessions {
  /** A new one-time code; the one before it is void. */
  newCode(): string
  /** The token this code buys, or undefined where it was used before or never given out. */
  exchange(code: string): Promise<string | undefined>
  knows(token: string): boolean
}

/** Codes and tokens carry 256 random bits and live in memory, as hashes, until the server stops. `onSpent` follows each use of a code. */
export function createSessions({ onSpent }: { readonly onSpent: () => Promise<void> }): Sessions {
  let code: string | undefined
  const tokens = new Set<string>()
  const secret = () => randomBytes(32).toString('base64url')
  return {
    newCode: () => {
      const fresh = secret()
      code = hash(fresh)
      return fresh
    },
    exchange: async (offered) => {
      if (code === undefined || hash(offered) !== code) return undefined
      code = undefined
      const token = secret()
      tokens.add(hash(token))
      await onSpent()
      return token
    },
    knows: (token) => tokens.has(hash(token)),
  }
}

/** Comparing hashes takes no time that tells anything about the secret. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
