import type { IncomingMessage } from 'node:http'
import { hardening } from '../pagePolicy'
import { type Answer, plainAnswer } from '../pages'
import type { Sessions } from './sessions'

const LARGEST_BODY = 1024

/** `/session`: a one-time code in, a token out; or whether a token is still good. */
export async function answerSession(request: IncomingMessage, sessions: Sessions): Promise<Answer> {
  if (request.method === 'GET') {
    const token = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1]
    return token !== undefined && sessions.knows(token) ? json({ ok: true }) : plainAnswer(401, 'This tab has no access.')
  }
  if (request.method !== 'POST') return plainAnswer(405, 'This cannot be done here.')
  if (request.headers['content-type'] !== 'application/json') return plainAnswer(415, 'Only JSON is read here.')
  const code = codeIn(await readBody(request))
  const token = code === undefined ? undefined : await sessions.exchange(code)
  return token === undefined ? plainAnswer(401, 'This code was used before, or is none.') : json({ token })
}

function json(value: unknown): Answer {
  return { status: 200, headers: { ...hardening, 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(value) }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LARGEST_BODY) return ''
  }
  return text
}

function codeIn(body: string): string | undefined {
  try {
    const { code } = JSON.parse(body) as { readonly code?: unknown }
    return typeof code === 'string' ? code : undefined
  } catch {
    return undefined
  }
}
