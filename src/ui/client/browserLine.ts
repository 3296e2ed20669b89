import { RPCLink } from '@orpc/client/websocket'
import { BOOK_UNREADABLE } from '../../contract/closeCodes'
import { type Line, type LineEnd, NoAccess, type OpenLine } from './line'
import { createTokens, isKnown, takeCode, type Tokens } from './tokens'

const openable = /^(https:|mailto:|tel:|sms:)/i

/** The line of a tab in browser mode: one WebSocket to Hearth's own server, let in by this tab's token. */
export function browserLine(): Line {
  const tokens = createTokens(takeCode())
  return {
    host: { kind: 'browser', openLink: (url) => void (openable.test(url) && window.open(url, '_blank', 'noopener,noreferrer')) },
    open: async () => {
      const found = await tokens.forThisTab()
      if (!found) throw new NoAccess('this tab has no token')
      const { token, isNew } = found
      if (!isNew) await expectKnown(token, tokens)
      return openSocket(token)
    },
    onChance: (listener) => {
      tokens.onLent(listener)
      window.addEventListener('online', listener)
      document.addEventListener('visibilitychange', listener)
    },
  }
}

/** Asked before a socket is opened: browsers hold back the sockets of whoever had some fail. */
async function expectKnown(token: string, tokens: Tokens): Promise<void> {
  const known = await isKnown(token)
  if (known === false) tokens.refused(token)
  if (!known) throw new Error('Hearth does not answer')
}

/** The token travels as a subprotocol, so that it stands in no address. */
async function openSocket(token: string): Promise<OpenLine> {
  const websocket = new WebSocket(`ws://${location.host}/rpc`, ['hearth', `token.${token}`])
  websocket.binaryType = 'arraybuffer'
  const isOpen = await new Promise<boolean>((resolve) => {
    websocket.addEventListener('open', () => resolve(true), { once: true })
    websocket.addEventListener('close', () => resolve(false), { once: true })
  })
  if (!isOpen) throw new Error('Hearth does not answer')
  const closed = new Promise<LineEnd>((resolve) => websocket.addEventListener('close', ({ code }) => resolve(code === BOOK_UNREADABLE ? 'unreadable' : 'lost'), { once: true }))
  return { link: new RPCLink({ websocket }), closed }
}
