import { readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { systemClock } from '../../../src/engine/clock'
import { startBrowserHost } from '../../../src/hosts/browser/browserHost'
import { sendRaw } from './rawRequest'
import { codeIn, exchange, type ServedBook, serveBook } from './servedBook'

let served: ServedBook
beforeAll(async () => {
  served = await serveBook()
})
afterAll(() => served.stop())

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${served.host.url}${path}`, { headers })

/** Whether a socket opens with these subprotocols. */
async function opens(protocols: string[]): Promise<boolean> {
  const socket = new WebSocket(`${served.host.url.replace('http', 'ws')}/rpc`, protocols, { origin: served.host.url })
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

describe('the one-time code', () => {
  test('buys a token once', async () => {
    const code = await codeIn(served.host.redirectFile)
    expect((await exchange(served.host, code)).status).toBe(200)
    expect((await exchange(served.host, code)).status).toBe(401)
  })

  test('is another one each time, so the file can be opened again', async () => {
    const codes = new Set<string>()
    for (let use = 0; use < 5; use += 1) {
      const code = await codeIn(served.host.redirectFile)
      codes.add(code)
      expect((await exchange(served.host, code)).status).toBe(200)
    }
    expect(codes.size).toBe(5)
  })

  test.each(['', 'x'.repeat(43), '../../etc/passwd'])('cannot be guessed: %j', async (code) => {
    expect((await exchange(served.host, code)).status).toBe(401)
  })

  test.each(['no json', '[]', '{"code":{}}', `{"code":"${'y'.repeat(5000)}"}`])('is read only from what it should be: %.20s', async (body) => {
    const headers = { 'content-type': 'application/json', origin: served.host.url }
    expect((await fetch(`${served.host.url}/session`, { method: 'POST', headers, body })).status).toBe(401)
  })

  test('is not taken from a form, which other sites could send', async () => {
    const code = await codeIn(served.host.redirectFile)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await fetch(`${served.host.url}/session`, { method: 'POST', headers: { 'content-type': type, origin: served.host.url }, body: JSON.stringify({ code }) })
      expect(response.status).toBe(415)
    }
  })
})

describe('the token', () => {
  test('carries at least 128 random bits and is never the same', async () => {
    const tokens = [await served.token(), await served.token()]
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    expect(tokens[0]).not.toBe(tokens[1])
  })

  test('opens a socket, and nothing else does', async () => {
    const token = await served.token()
    expect(await opens(['hearth', `token.${token}`])).toBe(true)
    expect(await opens(['hearth'])).toBe(false)
    expect(await opens(['hearth', `token.${'A'.repeat(43)}`])).toBe(false)
    expect(await opens([`token.${token}`])).toBe(false)
    expect(await opens(['hearth', `token.${token.slice(0, -1)}`])).toBe(false)
  })

  test('can be asked about by its holder', async () => {
    const token = await served.token()
    expect((await ask('/session', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await ask('/session', { authorization: 'Bearer nothing' })).status).toBe(401)
    expect((await ask('/session')).status).toBe(401)
    expect((await ask('/rpc', { authorization: `Bearer ${token}` })).status).toBe(401)
  })

  test('is no cookie', async () => {
    const response = await exchange(served.host, await codeIn(served.host.redirectFile))
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

test('bytes that are no message close the line they came by, and nothing else', async () => {
  const { port, host } = served
  const token = await served.token()
  const head = ['GET /rpc HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: ${host.url}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
  const { status } = await sendRaw(port, [...head, `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`, `Sec-WebSocket-Protocol: hearth, token.${token}`], '\x7f\x7f\x7f\x7f')
  expect(status).toBe(101)
  expect((await ask('/session', { authorization: `Bearer ${token}` })).status).toBe(200)
})

describe('the redirect file', () => {
  test.runIf(process.platform === 'linux')('that cannot be made leaves no server behind', async () => {
    const first = await serveBook()
    const start = () => startBrowserHost({ book: first.book, pages: join(first.folder, 'pages'), port: first.port, clock: systemClock })
    await first.host.close()
    vi.stubEnv('TMPDIR', join(first.folder, 'gone'))
    await expect(start()).rejects.toMatchObject({ code: 'ENOENT' })
    vi.unstubAllEnvs()
    await (await start()).close()
    await rm(first.folder, { recursive: true, force: true })
  })

  test('can be read by its user alone, and so can its folder', async () => {
    const { redirectFile } = served.host
    expect((await stat(redirectFile)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(redirectFile))).mode & 0o777).toBe(0o700)
  })

  test('keeps the code in the part of an address that is never sent', async () => {
    const page = await readFile(served.host.redirectFile, 'utf8')
    expect(page).toContain(`${served.host.url}/#code=`)
    expect(page).toContain('content="no-referrer"')
    expect(page).not.toContain('<script')
  })
})
