import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import { Problem } from '../../core/problem'
import { report } from '../../engine/report'
import { type Answer, type Pages, openPages, plainAnswer } from '../pages'
import { refusalOf } from './refusal'
import { answerSession } from './sessionRoute'
import type { Sessions } from './sessions'

const TOKEN_PROTOCOL = /^token\.([\w-]{43})$/
/** An import of many files goes through one message. */
const LARGEST_MESSAGE = 512 * 1024 * 1024

export interface BrowserServer {
  readonly url: string
  close(): Promise<void>
}

interface Parts {
  readonly port: number
  /** Folder of the built user interface. */
  readonly folder: string
  readonly sessions: Sessions
  /** A tab that may talk to the engine. */
  readonly onTab: (socket: WebSocket) => void
}

/** Serves the app to this machine's browsers: pages to anyone addressing it properly, everything else to holders of a token. */
export async function serveBrowser({ port: wanted, folder, sessions, onTab }: Parts): Promise<BrowserServer> {
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 16_384 })
  const tabs = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false, handleProtocols: () => 'hearth' })
  const port = await listen(server, wanted)
  const url = `http://127.0.0.1:${port}`
  const pages = await openPages(folder, [`ws://127.0.0.1:${port}`])

  // A message that is too large, or is none, closes its own tab's line and nothing else.
  const welcome = (socket: WebSocket) => onTab(socket.on('error', report))

  server.on('request', (request, response) => {
    answer(request, { port, pages, sessions }).then(
      (found) => send(request, response, found),
      (error: unknown) => {
        report(error)
        send(request, response, plainAnswer(500, 'Something went wrong in Hearth.'))
      },
    )
  })
  server.on('upgrade', (request, socket, head) => {
    const refused = refuseTab(request, port, sessions)
    if (refused) refuseUpgrade(socket, refused)
    else tabs.handleUpgrade(request, socket, head, welcome)
  })
  return { url, close: () => closeServer(server, tabs) }
}

async function answer(request: IncomingMessage, { port, pages, sessions }: { readonly port: number; readonly pages: Pages; readonly sessions: Sessions }): Promise<Answer> {
  const method = request.method ?? ''
  const refusal = refusalOf({ method, target: request.url ?? '', rawHeaders: request.rawHeaders }, port)
  if (refusal) return plainAnswer(403, refusal)
  const path = pathOf(request)
  if (path === undefined) return plainAnswer(400, 'This address cannot be read.')
  if (path === '/session') return answerSession(request, sessions)
  if (path === '/rpc') return plainAnswer(401, 'Only an open tab of Hearth may ask here.')
  if (method !== 'GET' && method !== 'HEAD') return plainAnswer(405, 'Pages can only be read.')
  return pages.answer(path)
}

/** Why a WebSocket must not be opened: from elsewhere, to elsewhere, or without a token. */
function refuseTab(request: IncomingMessage, port: number, sessions: Sessions): Answer | undefined {
  const refusal = refusalOf({ method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders, upgrade: true }, port)
  if (refusal) return plainAnswer(403, refusal)
  if (pathOf(request) !== '/rpc') return plainAnswer(404, 'There is nothing here.')
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim())
  const token = offered.map((protocol) => TOKEN_PROTOCOL.exec(protocol)?.[1]).find((found) => found !== undefined)
  const known = offered.includes('hearth') && token !== undefined && sessions.knows(token)
  return known ? undefined : plainAnswer(401, 'This tab has no access.')
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuseUpgrade(socket: Duplex, { status, headers, body }: Answer): void {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n${body.toString()}`)
}

/** Only on the loopback address. A port that someone else holds is never used: what answers there would not be Hearth. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        reject(new Problem('host.portTaken', `Port ${port} is taken by another program. Start Hearth with --port and another number.`, { params: { port } }))
      } else reject(error)
    })
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** What a tab is told with its end travels so long at most. */
const GOODBYE_MS = 500

async function closeServer(server: Server, tabs: WebSocketServer): Promise<void> {
  const leaving = [...tabs.clients].filter(({ readyState }) => readyState === WebSocket.CLOSING)
  await Promise.race([Promise.all(leaving.map((tab) => once(tab, 'close'))), setTimeout(GOODBYE_MS, undefined, { ref: false })])
  for (const tab of tabs.clients) tab.terminate()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
