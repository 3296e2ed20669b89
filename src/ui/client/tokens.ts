const KEPT_AS = 'hearth.token'
/** How long another tab may take to lend its token. */
const LENDING_MS = 400

type Said = { readonly type: 'ask' } | { readonly type: 'lend'; readonly token: string }

/** What lets this tab in: a token kept for the tab's life, bought with the one-time code of the address or lent by another tab. */
export interface Tokens {
  /** `isNew`: the server has only just given it. */
  forThisTab(): Promise<{ readonly token: string; readonly isNew: boolean } | undefined>
  /** Tells that the server does not know this token (any more). */
  refused(token: string): void
  /** Calls back when a token was lent. */
  onLent(listener: () => void): void
}

/** Takes the one-time code out of the address, and out of the history, before anything else looks there. */
export function takeCode(): string | undefined {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1]
  if (code) history.replaceState(null, '', location.pathname)
  return code
}

export function createTokens(firstCode: string | undefined): Tokens {
  const tabs = new BroadcastChannel('hearth')
  const dead = new Set<string>()
  const listeners = new Set<() => void>()
  let code = firstCode

  const say = (said: Said) => tabs.postMessage(said)
  const kept = () => sessionStorage.getItem(KEPT_AS) ?? undefined
  tabs.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    const token = kept()
    if (data.type === 'ask' && token) say({ type: 'lend', token })
    if (data.type !== 'lend' || token || dead.has(data.token)) return
    sessionStorage.setItem(KEPT_AS, data.token)
    for (const listener of listeners) listener()
  })
  const borrow = () =>
    new Promise<string | undefined>((resolve) => {
      const settle = () => {
        listeners.delete(settle)
        resolve(kept())
      }
      listeners.add(settle)
      setTimeout(settle, LENDING_MS)
      say({ type: 'ask' })
    })
  const buy = async (found: string) => {
    const token = await exchange(found)
    code = undefined
    if (!token) return undefined
    sessionStorage.setItem(KEPT_AS, token)
    say({ type: 'lend', token })
    return token
  }

  return {
    forThisTab: async () => {
      const bought = code && (await buy(code))
      if (bought) return { token: bought, isNew: true }
      const token = kept() ?? (await borrow())
      return token === undefined ? undefined : { token, isNew: false }
    },
    refused: (token) => {
      dead.add(token)
      if (kept() === token) sessionStorage.removeItem(KEPT_AS)
    },
    onLent: (listener) => void listeners.add(listener),
  }
}

/** Undefined where the code was used before. */
async function exchange(code: string): Promise<string | undefined> {
  const response = await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
  return response.ok ? ((await response.json()) as { readonly token: string }).token : undefined
}

/** Whether the server knows this token; undefined where it does not answer. */
export async function isKnown(token: string): Promise<boolean | undefined> {
  const response = await fetch('/session', { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined)
  return response && response.status !== 401
}
