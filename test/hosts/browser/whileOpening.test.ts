import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { BOOK_UNREADABLE } from '../../../src/contract/closeCodes'
import type { Client } from '../../contract/suite'
import { addPeople, openTestEngine, temporaryFolder } from '../../engine/temporaryBook'
import { startBrowserMode } from '../program'
import { type ServedBook, serveBook } from './servedBook'

let served: ServedBook | undefined
afterEach(() => served?.stop())

const journalOf = (book: string) => join(book, 'journal', '000000000001.jsonl')

/** A book of two people whose journal does not end before somebody writes it: reading it takes as long as the test wants. */
async function bookOnPipe(book: string): Promise<void> {
  const engine = await openTestEngine(book)
  await addPeople(engine, 'Marta', 'Omar')
  await engine.close()
  const journal = journalOf(book)
  await rename(journal, `${journal}.whole`)
  await promisify(execFile)('mkfifo', [journal])
}

async function letRead(book: string): Promise<void> {
  const journal = journalOf(book)
  const bytes = await readFile(`${journal}.whole`)
  const pipe = await open(journal, 'w')
  await rename(`${journal}.whole`, journal)
  await pipe.writeFile(bytes)
  await pipe.close()
}

async function tabOf(from: ServedBook): Promise<{ readonly socket: WebSocket; readonly client: Client }> {
  const socket = new WebSocket(`${from.host.url.replace('http', 'ws')}/rpc`, ['hearth', `token.${await from.token()}`], { origin: from.host.url })
  await once(socket, 'open')
  return { socket, client: createORPCClient<Client>(new RPCLink({ websocket: socket })) }
}

test.skipIf(process.platform === 'win32')('while the book is read, its pages are served; what a tab asks is answered then', async () => {
  served = await serveBook(bookOnPipe, { waits: false })
  expect((await fetch(served.host.url)).status).toBe(200)
  const { client } = await tabOf(served)
  let opened = false
  void served.host.opened.then(() => (opened = true))
  const status = client.book.status()
  const events = client.book.events()
  expect((await fetch(`${served.host.url}/assets/index-abc.js`)).status).toBe(200)
  expect(opened).toBe(false)
  await letRead(served.book)
  expect(await status).toMatchObject({ state: 'open', people: 2 })
  await (await events).return?.()
})

test('a book that cannot be read ends its server, and closing it again is nothing', async () => {
  served = await serveBook(async (book) => void (await mkdir(journalOf(book), { recursive: true })), { waits: false })
  await expect(served.host.opened).rejects.toMatchObject({ code: 'book.unreadable', params: { file: journalOf(served.book) } })
  await expect(fetch(served.host.url)).rejects.toThrow()
})

test.skipIf(process.platform === 'win32')('a book that turns out not to be readable ends the tabs that waited for it, and tells them', async () => {
  const [first, last] = ['000000000001.jsonl', '000000000002.jsonl']
  served = await serveBook(
    async (book) => {
      await mkdir(join(book, 'journal', first), { recursive: true })
      await promisify(execFile)('mkfifo', [join(book, 'journal', last)])
    },
    { waits: false },
  )
  const { socket } = await tabOf(served)
  const gone = once(socket, 'close')
  const pipe = await open(join(served.book, 'journal', last), 'w')
  await pipe.writeFile('nothing of ours\n')
  await pipe.close()
  await expect(served.host.opened).rejects.toMatchObject({ code: 'book.unreadable' })
  expect((await gone)[0]).toBe(BOOK_UNREADABLE)
})

test.skipIf(process.platform === 'win32')('told twice, the program waits no longer for a book that is still being read', async () => {
  const folder = await temporaryFolder()
  const book = join(folder, 'book')
  await bookOnPipe(book)
  const program = await startBrowserMode(book)
  const ended = once(program.process, 'exit')
  program.process.kill('SIGINT')
  await expect.poll(() => fetch(program.url).then(() => 'served', () => 'gone')).toBe('gone')
  program.process.kill('SIGINT')
  expect(await ended).toEqual([null, 'SIGINT'])
})

test.skipIf(process.platform === 'win32')('one that is told to end while it reads ends once it has read', async () => {
  served = await serveBook(bookOnPipe, { waits: false })
  const { socket } = await tabOf(served)
  const [gone, closed] = [once(socket, 'close'), served.host.close()]
  await gone
  await letRead(served.book)
  await closed
  const again = await openTestEngine(served.book)
  expect(again.book.people.size).toBe(2)
  await again.close()
  await rm(served.book, { recursive: true })
})
