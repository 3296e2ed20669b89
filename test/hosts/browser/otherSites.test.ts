import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataHash } from './sendAll'
import { codeIn, type ServedBook, serveBook } from './servedBook'

let served: ServedBook
let site: Server
let browser: Browser

/** A page of another site in a real Chromium, where the site's name leads to this computer, as a rebound name does. */
beforeAll(async () => {
  served = await serveBook()
  site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>'))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--host-resolver-rules=MAP evil.test 127.0.0.1'] })
})
afterAll(async () => {
  await browser.close()
  site.close()
  await served.stop()
})

async function otherSite(port = (site.address() as AddressInfo).port): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`http://evil.test:${port}/`)
  return page
}

/** Runs in the other site's page: whether it could read an answer, or was let in. */
const attempts: Readonly<Record<string, string>> = {
  'reading a page': `fetch(url + '/').then(read)`,
  'reading a page without asking': `fetch(url + '/', { mode: 'no-cors' }).then(read)`,
  'asking for its session': `fetch(url + '/session', { headers: { authorization: 'Bearer ' + code } }).then(read)`,
  'exchanging a code as JSON': `fetch(url + '/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(read)`,
  'exchanging a code as plain text': `fetch(url + '/session', { method: 'POST', mode: 'no-cors', body }).then(read)`,
  'exchanging a code as a form': `fetch(url + '/session', { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ code }) }).then(read)`,
  'exchanging a code as parts': `(() => { const form = new FormData(); form.append('code', code); return fetch(url + '/session', { method: 'POST', mode: 'no-cors', body: form }).then(read) })()`,
  'a beacon': `(() => { for (const type of ['text/plain', 'application/x-www-form-urlencoded']) navigator.sendBeacon(url + '/session', new Blob([body], { type })); return fetch(url + '/').then(read) })()`,
  'a script': `new Promise((loaded, failed) => { const script = document.createElement('script'); script.src = url + '/assets/index-abc.js'; script.onload = loaded; script.onerror = failed; document.body.append(script) })`,
  'a picture': `new Promise((loaded, failed) => { const image = new Image(); image.onload = loaded; image.onerror = failed; image.src = url + '/' })`,
  'a stream of events': `new Promise((opened, failed) => { const events = new EventSource(url + '/rpc'); events.onopen = opened; events.onerror = (error) => { events.close(); failed(error) } })`,
  'a socket': `new Promise((opened, failed) => { const socket = new WebSocket((url || location.origin).replace('http', 'ws') + '/rpc', ['hearth', 'token.' + code]); socket.onopen = opened; socket.onerror = failed })`,
  'a frame': `new Promise((loaded, failed) => { const frame = document.createElement('iframe'); frame.src = url + '/'; frame.onload = () => { try { if (!frame.contentDocument.querySelector('meta')) failed(); loaded() } catch (error) { failed(error) } }; document.body.append(frame) })`,
}
const tools = `const read = async (answer) => { if (!answer.ok) throw new Error('refused'); return answer.text() }`

async function attempt(page: Page, url: string, name: string): Promise<unknown> {
  const code = await codeIn(served.host.redirectFile)
  const script = `(async () => { const url = ${JSON.stringify(url)}, code = ${JSON.stringify(code)}, body = JSON.stringify({ code }); ${tools}; try { await (${attempts[name] ?? ''}); return 'let in' } catch { return 'refused' } })()`
  return page.evaluate(script)
}

/** A page of another site, and one whose name was led here after it had been loaded: Hearth has its origin then. */
describe.each(['another site', 'a rebound name'])('%s', (from) => {
  let page: Page
  beforeAll(async () => {
    page = await otherSite(from === 'another site' ? undefined : served.port)
  })
  const url = () => (from === 'another site' ? served.host.url : '')

  test.each(Object.keys(attempts))('gets nothing by %s', async (name) => {
    const code = await codeIn(served.host.redirectFile)
    const before = await dataHash(served.book)
    expect(await attempt(page, url(), name)).toBe('refused')
    expect(await codeIn(served.host.redirectFile)).toBe(code)
    expect(await dataHash(served.book)).toBe(before)
  })

  const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].flatMap((type) => (from === 'another site' ? ['_top', 'frame'] : ['frame']).map((target) => ({ type, target })))

  test.each(forms)('sends a form as $type to $target, which is refused and buys nothing', async ({ type, target }) => {
    const code = await codeIn(served.host.redirectFile)
    const sender = await otherSite(from === 'another site' ? undefined : served.port)
    const script = `(() => { const frame = document.createElement('iframe'); frame.name = 'frame'; const form = document.createElement('form');
      Object.assign(form, { method: 'post', enctype: ${JSON.stringify(type)}, target: ${JSON.stringify(target)}, action: ${JSON.stringify(`${url()}/session`)} });
      const field = document.createElement('input'); field.name = '{"code":"${code}","x":"'; field.value = '"}'; form.append(field); document.body.append(frame, form); form.submit() })()`
    const [response] = await Promise.all([sender.waitForResponse((answer) => answer.url().endsWith('/session')), sender.evaluate(script)])
    const request = response.request()
    expect({ method: request.method(), type: (await request.allHeaders())['content-type']?.split(';')[0], status: response.status() }).toEqual({ method: 'POST', type, status: 403 })
    expect(await codeIn(served.host.redirectFile)).toBe(code)
    await sender.close()
  })
})

test('a window another site opens on Hearth is out of its reach', async () => {
  const opener = await otherSite()
  const opening = browser.contexts().at(-1)?.waitForEvent('page')
  await opener.evaluate(`void (globalThis.popup = window.open(${JSON.stringify(`${served.host.url}/`)}))`)
  const popup = await opening
  await popup?.waitForURL(`${served.host.url}/`)
  expect(await popup?.evaluate('window.opener')).toBeNull()
  expect(await opener.evaluate('popup.closed')).toBe(true)
  await opener.context().close()
})

test('a name that leads here is not this server', async () => {
  const page = await browser.newPage()
  const response = await page.goto(`http://evil.test:${served.port}/`)
  expect(response?.status()).toBe(403)
  expect(await page.content()).not.toContain('csp-nonce')
})

test('Hearth’s own page is let in by the same means, so that the refusals above mean something', async () => {
  const page = await browser.newPage()
  await page.goto(`${served.host.url}/`)
  for (const name of ['reading a page', 'a script', 'exchanging a code as JSON']) expect({ name, found: await attempt(page, '', name) }).toEqual({ name, found: 'let in' })
})
