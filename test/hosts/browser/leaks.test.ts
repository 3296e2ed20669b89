import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { startBrowserMode } from '../program'
import { codeIn, exchange } from './servedBook'

/** Files under a folder in which one of the words stands, as UTF-8 or UTF-16. */
async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(files.map((file) => readFile(file)))
  return files.filter((_, at) => needles.some((needle) => contents[at]?.includes(needle)))
}

async function allCommandLines(): Promise<string> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))).join('\n')
}

const among = (secrets: readonly string[], texts: readonly string[]) => secrets.filter((secret) => texts.some((text) => text.includes(secret)))

/** What the browser keeps of them in its own profile helps nobody: the code is spent, and the token ends with the server. */
test.runIf(process.platform === 'linux')('letting a browser in leaves code and token in no address, Referer, log or command line, and in no file but the browser’s own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-leaks-'))
  const [book, profile] = [join(folder, 'book'), join(folder, 'profile')]
  const served = await startBrowserMode(book)
  const said = [...served.lines]
  for (const stream of [served.process.stdout, served.process.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const code = await codeIn(served.redirectFile)
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  const page = await context.newPage()
  page.on('request', (request) => said.push(request.url().replace(/#.*/, ''), request.headers().referer ?? ''))
  await page.goto(pathToFileURL(served.redirectFile).href)
  await page.getByRole('heading').first().waitFor()
  const token = String(await page.evaluate(`sessionStorage.getItem('hearth.token')`))
  expect(Buffer.from(token, 'base64url').length).toBe(32)
  expect(await page.evaluate('document.cookie + Object.values(localStorage).join()')).not.toContain(token)
  await page.reload()
  await page.getByRole('heading').first().waitFor()
  expect(among([code, token], [...said, page.url(), await allCommandLines()])).toEqual([])
  await context.close()

  expect(await filesWith(book, [code, token])).toEqual([])
  expect(await filesWith(profile, [code, token])).not.toEqual([])
  expect((await filesWith(profile, [token])).filter((file) => !file.includes('Session Storage'))).toEqual([])
  expect((await exchange(served, code)).status).toBe(401)
  await served.stop()
  const again = await startBrowserMode(book)
  expect((await fetch(`${again.url}/session`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
  await again.stop()
  await rm(folder, { recursive: true, force: true })
})
