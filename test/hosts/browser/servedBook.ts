import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../../src/engine/clock'
import { type BrowserHost, startBrowserHost } from '../../../src/hosts/browser/browserHost'

export interface ServedBook {
  readonly host: BrowserHost
  readonly port: number
  readonly folder: string
  readonly book: string
  /** Buys a token with the code in the redirect file. */
  token(): Promise<string>
  stop(): Promise<void>
}

/** Hearth in browser mode on a book and a free port of its own, with a small page in place of the whole interface. `fill` puts something in the book first; it is read when this resolves, unless nobody `waits`. */
export async function serveBook(fill: (book: string) => Promise<void> = () => Promise.resolve(), { waits = true } = {}): Promise<ServedBook> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-served-'))
  const pages = join(folder, 'pages')
  const book = join(folder, 'book')
  await writePages(pages)
  await fill(book)
  const host = await startBrowserHost({ book, pages, port: 0, clock: systemClock })
  if (waits) await host.opened
  const token = async () => {
    const response = await exchange(host, await codeIn(host.redirectFile))
    return ((await response.json()) as { readonly token: string }).token
  }
  const stop = async () => {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { host, folder, book, port: Number(new URL(host.url).port), token, stop }
}

export async function codeIn(redirectFile: string): Promise<string> {
  return /#code=([\w-]+)"/.exec(await readFile(redirectFile, 'utf8'))?.[1] ?? ''
}

export function exchange({ url }: Pick<BrowserHost, 'url'>, code: string): Promise<Response> {
  return fetch(`${url}/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ code }) })
}

async function writePages(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="%CSP_NONCE%"><title>Hearth</title>')
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'export {}')
  await writeFile(join(folder, '..', 'secret.txt'), 'not for the browser')
}
