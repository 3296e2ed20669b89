import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, describe, expect, test } from 'vitest'
import type { BookEvent, contract } from '../../src/contract'
import { temporaryFolder } from '../engine/temporaryBook'

export type Client = ContractRouterClient<typeof contract>
export interface Line {
  readonly client: Client
  readonly close: () => Promise<void> | void
}

/** What every client may rely on, whatever carries its calls. `open` connects to an empty book of its own; `writesFiles`: whether it may have files made. */
export function contractSuite(name: string, open: () => Promise<Line>, { writesFiles = true } = {}): void {
  describe(`the contract over ${name}`, () => {
    const lines: Line[] = []
    const connect = async () => {
      const line = await open()
      lines.push(line)
      return line.client
    }
    afterEach(async () => {
      for (const line of lines.splice(0)) await line.close()
    })

    changing(connect)
    refusing(connect)
    hearing(connect)
    keeping(connect)
    exchanging(connect)
    writing(connect, writesFiles)
  })
}

type Connect = () => Promise<Client>
const create = (given: string, family = '') => ({ type: 'person.create', fields: { name: { given, family } } }) as const

function changing(connect: Connect): void {
  test('an empty book says what it is', async () => {
    const client = await connect()
    expect(await client.book.status()).toMatchObject({ revision: 0, state: 'open', people: 0, entries: 0, sample: false })
    expect(await client.book.check()).toEqual({ ok: true, people: 0, entries: 0, problems: [] })
    expect(await client.book.repair()).toMatchObject({ mended: false, found: [], after: { ok: true } })
    expect(await client.book.stopRepair()).toEqual({})
  })

  test('a command answers with its revision, and questions see what it did', async () => {
    const client = await connect()
    const { revision, changed, ids, label } = await client.change.run({ command: create('Zoë', '王') })
    expect({ revision, changed, ids: ids.length, label: label.key }).toEqual({ revision: 1, changed: true, ids: 1, label: 'changes:person.created' })
    const { total, rows } = await client.ask.people.list({})
    expect({ total, id: rows[0]?.id, given: rows[0]?.name.includes('Zoë') }).toEqual({ total: 1, id: ids[0], given: true })
  })

  test('a command that would change nothing writes nothing', async () => {
    const client = await connect()
    const { ids } = await client.change.run({ command: create('Marta') })
    const again = await client.change.run({ command: { type: 'person.star', ids, starred: false } })
    expect(again).toMatchObject({ changed: false, revision: 1 })
  })

  test('undo takes back the latest change or the one named, redo brings it back', async () => {
    const client = await connect()
    const first = await client.change.run({ command: create('Marta') })
    await client.change.run({ command: create('Omar') })
    await client.change.undo({ changeId: first.changeId })
    expect((await client.ask.people.list({})).rows.map(({ name }) => name)).toEqual(['Omar'])
    await client.change.redo({})
    await client.change.undo({})
    expect((await client.book.status()).people).toBe(1)
    expect(await client.book.status()).toMatchObject({ undo: { key: 'changes:person.created' }, redo: { key: 'changes:person.created' } })
  })

  test('forty commands at once are all done, one after another', async () => {
    const client = await connect()
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => client.change.run({ command: create(`Person ${index}`) })))
    expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect((await client.ask.people.list({})).total).toBe(40)
  })
}

function refusing(connect: Connect): void {
  const withTag = { type: 'person.tag', ids: ['nobody'], add: ['client'] } as const
  test.each([
    { what: 'a person who is not there', command: withTag, code: 'person.gone' },
    { what: 'a person of whom nothing is known', command: { type: 'person.create', fields: {} } as const, code: 'person.empty', field: 'name' },
    { what: 'a field nobody knows', command: { type: 'person.setCadence', ids: ['x'], days: 0 } as const, code: 'field.invalid', field: 'days' },
  ])('refuses $what and says why: $code', async ({ command, code, field }) => {
    const client = await connect()
    const error = await client.change.run({ command }).catch((refusal: unknown) => refusal)
    expect(error).toBeInstanceOf(ORPCError)
    const { data, message } = error as ORPCError<string, { code: string; field?: string; message: string }>
    expect(data).toMatchObject({ code, message, ...(field ? { field } : {}) })
    expect((await client.book.status()).revision).toBe(0)
  })

  test.each([
    { what: 'a text that is too long', call: (client: Client) => client.ask.quick.read({ text: 'x'.repeat(5001) }), data: { code: 'field.long', field: 'text', params: { most: 5000 } } },
    { what: 'a number out of bounds', call: (client: Client) => client.ask.people.list({ limit: -1 }), data: { code: 'field.invalid', field: 'limit' } },
  ])('a question with $what is a Problem that names the field', async ({ call, data }) => {
    await expect(call(await connect())).rejects.toMatchObject({ data })
  })

  test('nothing to undo is a Problem, not silence', async () => {
    const client = await connect()
    await expect(client.change.undo({})).rejects.toMatchObject({ data: { code: 'undo.nothing' } })
    await expect(client.change.redo({})).rejects.toMatchObject({ data: { code: 'redo.nothing' } })
  })

  test('an undo that is blocked names whom and what it is about', async () => {
    const client = await connect()
    const { ids, changeId } = await client.change.run({ command: create('Marta', 'Silva') })
    await client.change.run({ command: { type: 'person.tag', ids, add: ['client'] } })
    await expect(client.change.undo({ changeId })).rejects.toMatchObject({ data: { code: 'undo.blocked', params: { name: 'Marta Silva', field: 'tags' } } })
  })

  test('a rhythm is refused to a search it cannot follow, and an undo names the search that was changed later', async () => {
    const client = await connect()
    const { ids, changeId } = await client.change.run({ command: { type: 'segment.save', name: 'Berlin', query: 'city:Berlin' } })
    const id = ids[0] ?? ''
    await client.change.run({ command: { type: 'segmentRule.set', id, days: 30 } })
    expect(await client.ask.segment.list({})).toEqual({ segments: [{ id, name: 'Berlin', query: 'city:Berlin', count: 0, days: 30 }] })
    expect(await client.ask.cadence.load({ segmentId: id, days: 14 })).toMatchObject({ people: 0, budget: 5 })
    await expect(client.change.run({ command: { type: 'segment.save', id, name: 'Berlin', query: 'city:Berlin cold:' } })).rejects.toMatchObject({ data: { code: 'segment.ruleFilter', field: 'query', params: { word: 'cold:' } } })
    await expect(client.change.undo({ changeId })).rejects.toMatchObject({ data: { code: 'undo.blocked', params: { name: 'Berlin', field: 'cadence' } } })
  })

  test.each([
    { what: 'a command of an unknown type', call: (client: Client) => client.change.run({ command: { type: 'book.burn' } as never }) },
    { what: 'a question with the wrong input', call: (client: Client) => client.ask.people.list({ limit: -1 }) },
    { what: 'a picture name that is a path', call: (client: Client) => client.photos.get({ name: '../../etc/passwd' }) },
  ])('refuses $what', async ({ call }) => {
    await expect(call(await connect())).rejects.toBeInstanceOf(ORPCError)
  })
}

function hearing(connect: Connect): void {
  test('every listener hears each change once, in order, with what it touched', async () => {
    const client = await connect()
    const stop = new AbortController()
    const listeners = [await listen(client, stop.signal, 3), await listen(client, stop.signal, 3)]
    const { ids } = await client.change.run({ command: create('Marta') })
    await client.change.run({ command: { type: 'person.star', ids, starred: true } })
    await client.change.undo({})
    for (const { heard } of listeners) {
      expect((await heard).map((event) => (event.type === 'changed' ? [event.revision, event.touched] : event.type))).toEqual([[1, ids], [2, ids], [3, ids]])
    }
    stop.abort()
  })

  test('a stream that is ended stops without trouble, and calls go on', async () => {
    const client = await connect()
    const stop = new AbortController()
    const { heard } = await listen(client, stop.signal, 100)
    await client.change.run({ command: create('Marta') })
    stop.abort()
    expect((await heard).length).toBeLessThan(100)
    expect((await client.book.status()).revision).toBe(1)
  })
}

/** Opens a stream of changes and gathers the first `count` of them. */
async function listen(client: Client, signal: AbortSignal, count: number): Promise<{ readonly heard: Promise<BookEvent[]> }> {
  const events = await client.book.events(undefined, { signal })
  return { heard: gather(events, signal, count) }
}

async function gather(events: AsyncIterable<BookEvent>, signal: AbortSignal, count: number): Promise<BookEvent[]> {
  const heard: BookEvent[] = []
  try {
    for await (const event of events) {
      if (event.type === 'changed') heard.push(event)
      if (heard.length === count) break
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return heard
}

function keeping(connect: Connect): void {
  test('half-typed text is kept, replaced by its key, offered latest first, and dropped', async () => {
    const client = await connect()
    await client.drafts.keep({ key: 'note/1', text: 'Loves fly fi' })
    await client.drafts.keep({ key: 'person/new', text: '{"given":"Ma"}' })
    await client.drafts.keep({ key: 'note/1', text: 'Loves fly fishing, 喜欢钓鱼 🎣' })
    expect((await client.drafts.list()).map(({ key, text }) => [key, text])).toEqual([['note/1', 'Loves fly fishing, 喜欢钓鱼 🎣'], ['person/new', '{"given":"Ma"}']])
    await client.drafts.drop({ key: 'note/1' })
    expect((await client.drafts.list()).map(({ key }) => key)).toEqual(['person/new'])
  })

  test('a picture comes back byte by byte under the name of its content', async () => {
    const client = await connect()
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 4096 }, (_, index) => index % 256)])
    const { name } = await client.photos.put({ bytes: new Blob([picture]) })
    expect(name).toMatch(/^[0-9a-f]{64}\.png$/)
    const back = await client.photos.get({ name })
    expect(back.type).toBe('image/png')
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(picture)
  })

  test('what is no picture is refused', async () => {
    const client = await connect()
    await expect(client.photos.put({ bytes: new Blob(['<svg onload="alert(1)"/>']) })).rejects.toMatchObject({ data: { code: 'photo.kind' } })
  })
}

function exchanging(connect: Connect): void {
  const card = (name: string) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nN:${name};;;;\r\nEMAIL:${name.toLowerCase()}@example.org\r\nEND:VCARD\r\n`
  const file = (...names: string[]) => ({ name: 'friends.vcf', bytes: new Blob([names.map(card).join('')], { type: 'text/vcard' }) })

  test('a file is read, previewed, taken in as one change, and taken back', async () => {
    const client = await connect()
    const preview = await client.imports.read({ files: [file('Marta', 'Omar', 'Ines')] })
    expect(preview).toMatchObject({ added: 3, updated: 0, skipped: 0, files: [{ file: 'friends.vcf', format: 'vcard', people: 3, problems: [] }] })
    expect((await client.book.status()).revision).toBe(0)
    const taken = await client.imports.apply({ importId: preview.importId })
    expect(taken).toMatchObject({ revision: 1, changed: true, added: 3, updated: 0, skipped: 0 })
    expect(taken.addedIds).toHaveLength(3)
    await client.change.undo({})
    expect((await client.book.status()).people).toBe(0)
  })

  test('an import that was cancelled cannot be applied', async () => {
    const client = await connect()
    const { importId } = await client.imports.read({ files: [file('Marta')] })
    await client.imports.cancel({ importId })
    await expect(client.imports.apply({ importId })).rejects.toMatchObject({ data: { code: 'import.gone' } })
  })

  test('what is exported comes as one file with its name', async () => {
    const client = await connect()
    await client.change.run({ command: create('Zoë', '王') })
    const { name, bytes } = await client.exports.download({ format: 'json' })
    expect(name).toMatch(/\.json$/)
    expect(JSON.parse(await bytes.text())).toMatchObject({ revision: 1, people: [{ name: { given: 'Zoë', family: '王' } }], entries: [] })
    const table = await client.exports.download({ format: 'csv', table: { name: 'Conversations', headings: ['Channel', '次数'], rows: [['Call', '2'], ['=SUM(1)', '0']] } })
    expect([table.name, (await table.bytes.text()).replace('\uFEFF', '').trimEnd().split(/\r?\n/)]).toEqual(['Conversations.csv', ['"Channel","次数"', '"Call","2"', `"'=SUM(1)","0"`]])
  })
}

function writing(connect: Connect, allowed: boolean): void {
  test(`a file is ${allowed ? '' : 'not '}made where the caller says`, async () => {
    const client = await connect()
    await client.change.run({ command: create('Marta') })
    const folder = await temporaryFolder()
    const path = join(folder, 'book.json')
    const answer = await client.exports.write({ format: 'json', path }).catch((error: unknown) => error)
    expect(answer).toMatchObject(allowed ? { path, people: 1 } : { data: { code: 'export.downloadOnly' } })
    expect(await readdir(folder)).toEqual(allowed ? ['book.json'] : [])
  })

  test(`folders to be kept up to date are ${allowed ? '' : 'not '}what the caller says`, async () => {
    const client = await connect()
    const folder = await temporaryFolder()
    const answers = [client.live.keep({ folder }), client.exports.keepStanding({ folder, dueDays: false }), client.move.write({ path: join(folder, 'a.hearth') })]
    const settled = await Promise.allSettled(answers)
    expect(settled.map(({ status }) => status)).toEqual(answers.map(() => (allowed ? 'fulfilled' : 'rejected')))
    expect((await readdir(folder)).sort()).toEqual(allowed ? ['Hearth.ics', 'a.hearth'] : [])
    expect(await client.live.keep({})).toMatchObject({ files: 0, mayChoose: allowed })
  })
}
