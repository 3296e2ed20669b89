import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRaw } from './rawRequest'
import { type ServedBook, serveBook } from './servedBook'

let served: ServedBook
let token: string
beforeAll(async () => {
  served = await serveBook()
  token = await served.token()
})
afterAll(() => served.stop())

type Lines = readonly string[]

/** Ways to be addressed that are not this server's own. */
const hosts: Readonly<Record<string, (own: string, port: number) => Lines>> = {
  'another name': () => ['Host: evil.test'],
  'a name that begins like it': (own, port) => [`Host: 127.0.0.1.evil.test:${port}`],
  localhost: (_own, port) => [`Host: localhost:${port}`],
  'localhost with a dot': (_own, port) => [`Host: localhost.:${port}`],
  'a short form': (_own, port) => [`Host: 127.1:${port}`],
  'a number': (_own, port) => [`Host: 2130706433:${port}`],
  'all interfaces': (_own, port) => [`Host: 0.0.0.0:${port}`],
  'IPv6': (_own, port) => [`Host: [::1]:${port}`],
  'another port': () => ['Host: 127.0.0.1:9'],
  'no port': () => ['Host: 127.0.0.1'],
  none: () => [],
  'two of them': (own) => [`Host: ${own}`, 'Host: evil.test'],
  'the same twice': (own) => [`Host: ${own}`, `Host: ${own}`],
  'a proxy saying otherwise': (own) => [`Host: ${own}`, 'X-Forwarded-Host: evil.test'],
}

const origins: Readonly<Record<string, (port: number) => Lines>> = {
  'another site': () => ['Origin: https://evil.test'],
  null: () => ['Origin: null'],
  'another port here': () => ['Origin: http://127.0.0.1:9'],
  https: (port) => [`Origin: https://127.0.0.1:${port}`],
  'a file': () => ['Origin: file://'],
  'an extension': () => ['Origin: chrome-extension://abcdefghijklmnop'],
  'a name that ends like it': (port) => [`Origin: http://evil127.0.0.1:${port}`],
  localhost: (port) => [`Origin: http://localhost:${port}`],
  'two of them': (port) => [`Origin: http://127.0.0.1:${port}`, 'Origin: https://evil.test'],
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
const routes = ['/', '/assets/index-abc.js', '/session', '/rpc', '/nothing']
const body = JSON.stringify({ code: 'x'.repeat(43) })

async function refused(lines: Lines): Promise<void> {
  const { status, text } = await sendRaw(served.port, [...lines, `Content-Length: ${body.length}`, 'Connection: close'], body)
  expect(status).toBe(403)
  expect(text.toLowerCase()).not.toContain('access-control-allow-origin')
}

const both = [[], ['with a token']] as const
const signed = (extra: readonly string[]) => (extra.length > 0 ? [`Authorization: Bearer ${token}`] : [])

async function dataHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const entry of await readdir(served.book, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex')
}

test.each(Object.keys(hosts))('addressed as %s, nothing is answered and nothing happens', async (name) => {
  const before = await dataHash()
  const host = hosts[name]?.(`127.0.0.1:${served.port}`, served.port) ?? []
  for (const method of methods) {
    for (const route of routes) {
      for (const extra of both) await refused([`${method} ${route} HTTP/1.1`, ...host, ...signed(extra)])
    }
  }
  expect(await dataHash()).toBe(before)
})

test.each(Object.keys(origins))('coming from %s, nothing is answered and nothing happens', async (name) => {
  const before = await dataHash()
  const origin = origins[name]?.(served.port) ?? []
  for (const method of methods) {
    for (const route of routes) {
      for (const extra of both) await refused([`${method} ${route} HTTP/1.1`, `Host: 127.0.0.1:${served.port}`, ...origin, ...signed(extra)])
    }
  }
  expect(await dataHash()).toBe(before)
})

test('no pair of a wrong address and a wrong origin gets through', async () => {
  const own = `127.0.0.1:${served.port}`
  for (const host of Object.values(hosts)) {
    for (const origin of Object.values(origins)) await refused(['POST /session HTTP/1.1', ...host(own, served.port), ...origin(served.port)])
  }
})

const socketLines = (protocol: string) => ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', `Sec-WebSocket-Protocol: ${protocol}`]

test('no socket opens from elsewhere, not even with a token', async () => {
  const own = `127.0.0.1:${served.port}`
  const protocol = `hearth, token.${token}`
  const attempts = [
    ...Object.values(hosts).map((host) => [...host(own, served.port), `Origin: http://${own}`]),
    ...Object.values(origins).map((origin) => [`Host: ${own}`, ...origin(served.port)]),
    [`Host: ${own}`],
  ]
  for (const lines of attempts) expect((await sendRaw(served.port, ['GET /rpc HTTP/1.1', ...lines, ...socketLines(protocol)])).status).toBe(403)
})

test('an address written out whole is refused, whatever it says', async () => {
  const own = `127.0.0.1:${served.port}`
  for (const target of [`http://${own}/`, 'http://evil.test/', `//${own}/`]) {
    expect((await sendRaw(served.port, [`GET ${target} HTTP/1.1`, `Host: ${own}`, 'Connection: close'])).status).toBe(403)
  }
})

test('its own page is answered, so that the refusals above mean something', async () => {
  const own = `127.0.0.1:${served.port}`
  expect((await sendRaw(served.port, ['GET / HTTP/1.1', `Host: ${own}`, 'Connection: close'])).status).toBe(200)
  expect((await sendRaw(served.port, ['GET /session HTTP/1.1', `Host: ${own}`, `Origin: http://${own}`, `Authorization: Bearer ${token}`, 'Connection: close'])).status).toBe(200)
})
