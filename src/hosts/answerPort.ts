import type { WebSocket } from 'ws'

/** A line to another process or a window. */
interface Port {
  on(event: string, callback: (event?: { readonly data: unknown }) => void): void
  postMessage(message: string | Uint8Array): void
}

/** As much of a socket as oRPC's adapter uses. */
type Socket = Pick<WebSocket, 'addEventListener' | 'send'>

/** Answers what is asked through a port. What is no message is logged, and nothing else comes of it: oRPC's adapter for ports would end the process. */
export function answerPort(handler: { upgrade(socket: Socket): unknown }, port: Port): void {
  const addEventListener = (type: string, listener: (event: unknown) => void) => port.on(type, listener)
  const send = (message: string | Uint8Array) => port.postMessage(message)
  void handler.upgrade({ addEventListener, send } as Socket)
}
