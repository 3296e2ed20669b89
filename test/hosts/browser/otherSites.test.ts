import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeIn, type ServedBook, serveBook } from './servedBook'

let served: ServedBook
let site: Server
let browser: Browser
let evil: Page

/** A page of another site in a real Chromium, where the site's name leads to this computer, as a rebound name does. */
beforeAll(async () => {
  served = await serveBook()
  site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>'))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--host-resolver-rules=MAP evil.test 127.0.0.1'] })
  evil = await otherSite()
})
afterAll(async () => {
  await browser.close()
  site.close()
  await served.stop()
})

async function otherSite(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`http://evil.test:${(site.address() as AddressInfo).port}/`)
  return page
}

/** Runs in the other site's page: whether it could read an answer, or was let in. */
const attempts: Readonly<Record<string, string>> = {
  'reading a page': `fetch(url + '/').then((answer) => answer.text())`,
  'reading a page without asking': `fetch(url + '/', { mode: 'no-cors' }).then((answer) => { if (answer.type === 'opaque') throw new Error('unreadable'); return 'read' })`,
  'exchanging a code as JSON': `fetch(url + '/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) }).then((answer) => answer.text())`,
  'exchanging a code as plain text': `fetch(url + '/session', { method: 'POST', body: JSON.stringify({ code }) }).then((answer) => answer.text())`,
  'a script': `new Promise((loaded, failed) => { const script = document.createElement('script'); script.src = url + '/assets/index-abc.js'; script.onload = loaded; script.onerror = failed; document.body.append(script) })`,
  'a picture': `new Promise((loaded, failed) => { const image = new Image(); image.onload = loaded; image.onerror = failed; image.src = url + '/' })`,
  'a stream of events': `new Promise((opened, failed) => { const events = new EventSource(url + '/rpc'); events.onopen = opened; events.onerror = failed })`,
  'a socket': `new Promise((opened, failed) => { const socket = new WebSocket(url.replace('http', 'ws') + '/rpc', ['hearth', 'token.' + code]); socket.onopen = opened; socket.onerror = failed })`,
  'a frame': `new Promise((loaded, failed) => { const frame = document.createElement('iframe'); frame.src = url + '/'; frame.onload = () => { try { frame.contentDocument.title; loaded() } catch (error) { failed(error) } }; document.body.append(frame) })`,
}

test.each(Object.keys(attempts))('another site gets nothing by %s', async (name) => {
  const code = await codeIn(served.host.redirectFile)
  const script = `(async () => { const url = ${JSON.stringify(served.host.url)}, code = ${JSON.stringify(code)}; try { await (${attempts[name] ?? ''}); return 'let in' } catch { return 'refused' } })()`
  expect(await evil.evaluate(script)).toBe('refused')
  expect(await codeIn(served.host.redirectFile)).toBe(code)
})

const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].flatMap((type) => ['_top', 'frame'].map((target) => ({ type, target })))

test.each(forms)('a form of another site sent as $type to $target is refused and buys nothing', async ({ type, target }) => {
  const code = await codeIn(served.host.redirectFile)
  const page = await otherSite()
  const script = `(() => { const frame = document.createElement('iframe'); frame.name = 'frame'; const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: ${JSON.stringify(type)}, target: ${JSON.stringify(target)}, action: ${JSON.stringify(`${served.host.url}/session`)} });
    const field = document.createElement('input'); field.name = '{"code":"${code}","x":"'; field.value = '"}'; form.append(field); document.body.append(frame, form); form.submit() })()`
  const [response] = await Promise.all([page.waitForResponse(`${served.host.url}/session`), page.evaluate(script)])
  const request = response.request()
  expect({ method: request.method(), type: (await request.allHeaders())['content-type']?.split(';')[0], status: response.status() }).toEqual({ method: 'POST', type, status: 403 })
  expect(await codeIn(served.host.redirectFile)).toBe(code)
  await page.close()
})

test('a name that leads here is not this server', async () => {
  const page = await browser.newPage()
  const response = await page.goto(`http://evil.test:${served.port}/`)
  expect(response?.status()).toBe(403)
  expect(await page.content()).not.toContain('csp-nonce')
})

test('the one way in works, so that the refusals above mean something', async () => {
  const page = await browser.newPage()
  await page.goto(`${served.host.url}/`)
  const code = await codeIn(served.host.redirectFile)
  const script = `fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: ${JSON.stringify(code)} }) }).then((answer) => answer.status)`
  expect(await page.evaluate(script)).toBe(200)
})
