import { once } from 'node:events'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { unlockVault, readVault } from '../../../src/engine/seal/vault'
import { realDisk } from '../../../src/engine/store/disk'
import type { Client } from '../../contract/suite'
import { temporaryFolder } from '../../engine/temporaryBook'
import { type Served, startBrowserMode } from '../program'
import { codeIn } from './servedBook'

const passphrase = 'correct horse Quetzalcoatl'
/** What a locked book must not be found by, each somewhere else in it. */
const canaries = {
  name: 'Martaquiroga',
  company: 'Northwindcanary',
  email: 'canarymail',
  phone: '600111222333',
  tag: 'canarytag',
  relation: 'Canarysister',
  fact: 'canaryinterest',
  note: 'Canarynote about fly fishing',
  reminder: 'Canaryreminder',
  gift: 'Canarygift',
  draft: 'Canarydraft half typed',
  imported: 'Canaryimported',
  previewed: 'Canarypreviewed',
  template: 'Canarytemplate',
  sought: 'canarysought',
  erased: 'Canarydeleted',
  chinese: '喜欢钓鱼的人',
  passphrase,
} as const

let folder: string
let served: Served
let client: Client
let socket: WebSocket

/** A server whose memory can be looked into. */
beforeAll(async () => {
  folder = await temporaryFolder()
  await mkdir(join(folder, 'heap'))
  served = await startBrowserMode(join(folder, 'book'), { flags: ['--heapsnapshot-signal=SIGUSR2', '--heap-snapshot-string-limit=1000000', `--diagnostic-dir=${join(folder, 'heap')}`] })
  const headers = { 'content-type': 'application/json', origin: served.url }
  const { token } = (await (await fetch(`${served.url}/session`, { method: 'POST', headers, body: JSON.stringify({ code: await codeIn(served.redirectFile) }) })).json()) as { readonly token: string }
  socket = new WebSocket(`${served.url.replace('http', 'ws')}/rpc`, ['hearth', `token.${token}`], { origin: served.url })
  await once(socket, 'open')
  client = createORPCClient<Client>(new RPCLink({ websocket: socket }))
})
afterAll(async () => {
  socket.close()
  await served.stop()
  await rm(folder, { recursive: true, force: true })
})

const run = (command: Parameters<Client['change']['run']>[0]['command']) => client.change.run({ command })

async function fill(): Promise<void> {
  const { name, company, email, phone, tag, relation, fact, note, reminder, gift, draft, erased, chinese } = canaries
  const { ids } = await run({
    type: 'person.create',
    fields: { name: { given: name }, organisations: [{ name: company }], emails: [{ label: 'work', value: `${email}@example.org` }], phones: [{ label: 'home', value: `+34${phone}` }], tags: [tag], relations: [{ name: relation, label: 'sister' }], interests: [{ text: fact }] },
  })
  await run({ type: 'entry.add', entry: { kind: 'note', personIds: ids, text: `${note} ${chinese}` } })
  await run({ type: 'entry.add', entry: { kind: 'reminder', personIds: ids, title: reminder, due: { day: '2026-11-21' } } })
  await run({ type: 'entry.add', entry: { kind: 'gift', personIds: ids, direction: 'out', status: 'idea', title: gift } })
  const gone = await run({ type: 'person.create', fields: { name: { given: erased } } })
  await run({ type: 'person.delete', ids: gone.ids })
  await client.drafts.keep({ key: 'note:1', text: draft })
  await run({ type: 'settings.edit', patch: { notesTemplate: `${canaries.template} {{timeline}}` } })
  const imported = await client.imports.read({ files: [{ name: 'people.csv', bytes: new Blob([`Name,E-mail\n${canaries.imported},a@example.org\n`]) }] })
  await client.imports.apply({ importId: imported.importId })
}

/** What a day with the window open leaves in memory. */
async function use(): Promise<void> {
  await client.imports.read({ files: [{ name: 'people.csv', bytes: new Blob([`Name,E-mail\n${canaries.previewed},b@example.org\n`]) }] })
  await client.ask.people.list({ query: canaries.sought })
  const { rows } = await client.ask.people.list({ query: canaries.name.slice(0, 6) })
  for (const { id } of rows) await client.ask.person.show({ id })
  await client.ask.today.show({})
  await client.drafts.list()
  await client.history.list({ limit: 50 })
  await client.backups.make()
  await client.exports.download({ format: 'markdown' })
  await client.move.pack()
}

/** Which canaries the server's heap holds, once everything that nobody holds is gone. */
async function inHeap(): Promise<readonly string[]> {
  const heap = join(folder, 'heap')
  const before = await readdir(heap)
  served.process.kill('SIGUSR2')
  const name = await vi.waitUntil(async () => (await readdir(heap)).find((file) => !before.includes(file) && file.endsWith('.heapsnapshot')), { timeout: 50_000 })
  // It answers again once all of it is written.
  await client.book.status()
  const bytes = await readFile(join(heap, name))
  expect(bytes.subarray(-20).toString().trimEnd().endsWith('}')).toBe(true)
  const key = await bookKey()
  const forms = (text: string) => [text, [...text].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).toUpperCase()}` : letter)).join('')]
  return Object.entries({ ...canaries, key }).flatMap(([what, text]) => (forms(text).some((form) => bytes.includes(form)) ? [what] : []))
}

async function bookKey(): Promise<string> {
  const file = await readVault(realDisk, join(folder, 'book'))
  if (!file) throw new Error('the book should be encrypted')
  return Buffer.from((await unlockVault(file, { passphrase })).seal.key).toString('hex')
}

test('a locked book leaves nothing of itself in the memory of the server that held it', async () => {
  await fill()
  await client.vault.enable({ passphrase })
  await use()
  const held = await inHeap()
  expect(held).toEqual(expect.arrayContaining(['name', 'company', 'phone', 'note', 'draft', 'imported', 'previewed', 'chinese']))
  await client.vault.lock()
  expect(await client.book.status()).toMatchObject({ state: 'locked' })
  await client.vault.unlock({ passphrase })
  expect((await client.ask.people.list({ query: 'marta' })).total).toBe(1)
  await client.vault.lock()
  expect(await inHeap()).toEqual([])
})
