import { afterAll, beforeAll, expect, test } from 'vitest'
import { foreignRequests, socketLines } from './foreignRequests'
import { sendRaw } from './rawRequest'
import { dataHash, sendAll } from './sendAll'
import { codeIn, type ServedBook, serveBook } from './servedBook'

let served: ServedBook
let token: string
beforeAll(async () => {
  served = await serveBook()
  token = await served.token()
})
afterAll(() => served.stop())

/** One in 37 of them all, which meets every address, origin, method and route; `npm run faults -- --only "requests of other sites"` sends every one. */
test('nothing that comes from elsewhere or goes elsewhere is answered, and nothing happens', async () => {
  const before = await dataHash(served.book)
  const code = await codeIn(served.host.redirectFile)
  const all = [...foreignRequests({ port: served.port, token, code })].filter((_, at) => at % 37 === 0)
  const { runs, lost } = await sendAll(served.port, all)
  expect(lost).toEqual([])
  expect(runs).toBeGreaterThan(500)
  expect(await dataHash(served.book)).toBe(before)
  expect(await codeIn(served.host.redirectFile)).toBe(code)
})

test('no socket opens from nowhere, not even with a token', async () => {
  const lines = [`Host: 127.0.0.1:${served.port}`, ...socketLines(`hearth, token.${token}`)]
  expect((await sendRaw(served.port, ['GET /rpc HTTP/1.1', ...lines])).status).toBe(403)
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
