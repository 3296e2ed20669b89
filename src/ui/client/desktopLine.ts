import { RPCLink } from '@orpc/client/message-port'
import type { DesktopBridge } from '../../bridge'
import type { Line, LineEnd } from './line'

/** The line of a window in the desktop app: messages through the shell, which passes them to the engine's process. */
export function desktopLine(bridge: DesktopBridge): Line {
  let events = new EventTarget()
  bridge.receive(
    (data) => events.dispatchEvent(new MessageEvent('message', { data })),
    () => events.dispatchEvent(new Event('close')),
  )
  return {
    host: { ...bridge, kind: 'desktop' },
    open: () => {
      events = new EventTarget()
      const port = {
        addEventListener: events.addEventListener.bind(events) as MessagePort['addEventListener'],
        postMessage: (message: string | Uint8Array) => bridge.send(message),
      }
      const closed = new Promise<LineEnd>((resolve) => events.addEventListener('close', () => resolve('lost'), { once: true }))
      return Promise.resolve({ link: new RPCLink({ port }), closed })
    },
    onChance: () => {},
  }
}
