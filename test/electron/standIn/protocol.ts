import { strict } from './strict'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const privileged = new Set<string>()

/** Chromium knows no scheme of the app's own, so it sees such a page under this kind of address; the app never does. */
const SUFFIX = '.stand-in.invalid'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string; readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean } }[]) => {
    for (const { scheme, privileges } of schemes) if (privileges?.standard && privileges.secure) privileged.add(scheme)
  },
  handle: (scheme: string, handler: Handler) => {
    if (!privileged.has(scheme)) throw new Error(`stand-in for electron: only schemes registered as standard and secure are modelled, not ${scheme}`)
    handlers.set(scheme, handler)
  },
})

/** The address Chromium is given for one of the app's, and back. Others stay as they are. */
export function toChromium(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  return privileged.has(scheme) ? `https://${host}.${scheme}${SUFFIX}${rest}` : url
}

export function fromChromium(url: string): string {
  const [, host = '', scheme = '', rest = ''] = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)\.stand-in\.invalid(.*)$/.exec(url) ?? []
  return scheme ? `${scheme}://${host}${rest}` : url
}

/** What the app answers for one of its own addresses; undefined for any other. */
export async function answerOwn(url: string, method: string): Promise<Response | undefined> {
  const own = fromChromium(url)
  const handler = own === url ? undefined : handlers.get(new URL(own).protocol.slice(0, -1))
  return handler?.(new Request(own, { method }))
}
