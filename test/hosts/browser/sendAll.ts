import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ForeignRequest } from './foreignRequests'
import { sendRaw } from './rawRequest'

/** Sends them, some at a time, and answers which were not refused. */
export async function sendAll(port: number, requests: readonly ForeignRequest[], atOnce = 32): Promise<{ readonly runs: number; readonly lost: readonly string[] }> {
  const lost: string[] = []
  const waiting = requests.values()
  const send = async () => {
    for (const { what, lines, body } of waiting) {
      const { status, text } = await sendRaw(port, lines, body)
      if (status !== 403) lost.push(`${what}: ${status}`)
      else if (/^access-control-allow-/im.test(text)) lost.push(`${what}: another site may read it`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, send))
  return { runs: requests.length, lost }
}

/** Of every file of a book and its name. */
export async function dataHash(book: string): Promise<string> {
  const hash = createHash('sha256')
  for (const entry of await readdir(book, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex')
}
