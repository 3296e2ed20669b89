import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { hardening, pagePolicy } from './pagePolicy'

/** Where index.html wants the nonce of its response. */
const NONCE_MARK = '%CSP_NONCE%'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

/** The built user interface, ready to be sent. */
export interface Pages {
  /** The file at this path of an address, or a 404. Only files that were there at the start have an address, so no path can lead elsewhere. */
  answer(path: string): Answer
}

/** @param connections what the page may connect to besides its own origin. */
export async function openPages(folder: string, connections: readonly string[] = []): Promise<Pages> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`/${relative(folder, file).split(sep).join('/')}`, file)
  }
  return {
    answer: (path) => {
      const name = path === '/' ? '/index.html' : path
      const file = files.get(name)
      if (!file) return plainAnswer(404, 'There is nothing here.')
      // At one go: while a large book is read, each of several turns would have to wait.
      const body = readFileSync(file)
      return name === '/index.html' ? indexAnswer(body, connections) : fileAnswer(name, body)
    },
  }
}

export function plainAnswer(status: number, text: string): Answer {
  return { status, headers: { ...hardening, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: `${text}\n` }
}

function indexAnswer(body: Buffer, connections: readonly string[]): Answer {
  const nonce = randomBytes(16).toString('base64')
  return {
    status: 200,
    headers: { ...hardening, 'content-type': types['.html'] ?? '', 'content-security-policy': pagePolicy(nonce, connections), 'cache-control': 'no-store' },
    body: body.toString('utf8').replaceAll(NONCE_MARK, nonce),
  }
}

/** Names under /assets/ carry a hash of their content, so they never change. */
function fileAnswer(name: string, body: Buffer): Answer {
  const cache = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { status: 200, headers: { ...hardening, 'content-type': types[extname(name)] ?? 'application/octet-stream', 'cache-control': cache }, body }
}
