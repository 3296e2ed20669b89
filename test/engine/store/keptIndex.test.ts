import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Book } from '../../../src/core/book'
import { Entry } from '../../../src/core/entries/registry'
import { message } from '../../../src/core/message'
import { blankPerson } from '../../../src/core/people'
import { realDisk } from '../../../src/engine/store/disk'
import { createFinder } from '../../../src/search/finder'
import { addPeople, openTestEngine, temporaryFolder } from '../temporaryBook'

const index = (path: string) => join(path, 'local', 'search-index')
const queries = ['marta', 'trout', 'flown', 'omar', '0171 2345', '王芳', 'wangfang', 'quartet', 'lena', 'mrata']

test.each<{ what: string; spoil: (path: string, older: Buffer) => Promise<void> }>([
  { what: 'is there', spoil: () => Promise.resolve() },
  { what: 'is missing', spoil: (path) => rm(index(path)) },
  { what: 'is cut short', spoil: async (path) => writeFile(index(path), (await readFile(index(path))).subarray(0, -7)) },
  { what: 'has become zeros', spoil: async (path) => writeFile(index(path), Buffer.alloc((await readFile(index(path))).length)) },
  { what: 'is that of an older snapshot', spoil: (path, older) => writeFile(index(path), older) },
])('search finds the same whether the kept index $what, also what has changed since it was made', async ({ spoil }) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar', '王芳')
  const { ids } = await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [marta], text: 'Flown home with a trout' } })
  await engine.snapshot()
  const older = await readFile(index(path))
  await engine.run({ type: 'person.edit', id: omar, patch: { phones: [{ value: '0171 2345678' }] } })
  await engine.snapshot()
  await engine.run({ type: 'entry.edit', id: ids[0] ?? '', patch: { text: 'Plays in a quartet' } })
  await addPeople(engine, 'Lena')
  await engine.close()
  await spoil(path, older)
  const again = await openTestEngine(path)
  const kept = again.finder
  await kept.ready()
  const anew = createFinder(again.book, { today: () => again.clock.today() })
  for (const query of queries) expect(rows(kept.find(query))).toEqual(rows(anew.find(query)))
  expect(kept.find('quartet')[0]?.id).toBe(marta)
  expect(kept.find('trout')).toEqual([])
})

test('a question that searches waits for names alone; what changes while the index is made is in it', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = ''] = await addPeople(engine, 'Marta', 'Omar')
  const listening = new AbortController()
  engine.events(listening.signal)
  const found = (query: string) => engine.askInTurn('people', 'ids', { query })
  const [names, added] = await Promise.all([found('marta'), addPeople(engine, 'Lena')])
  expect([names.ids, (await found('lena')).ids]).toEqual([[marta], added])
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [marta], text: 'Flown home with a trout' } })
  await engine.finder.ready()
  expect((await found('trout')).ids).toEqual([marta])
  listening.abort()
})

test('who searched before timelines were in is told once they are, and finds more then', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  const book = new Book()
  book.set('people', 'p', { ...blankPerson('p', engine.clock.now()), name: { given: 'Marta' } })
  for (let i = 0; i < 2500; i++) book.set('entries', `n${i}`, Entry.parse({ kind: 'note', id: `n${i}`, personIds: ['p'], at: '2026-01-05', createdAt: engine.clock.now(), updatedAt: engine.clock.now(), text: `letter${i}` }))
  await engine.become(book, message('changes:import.applied'))
  const listening = new AbortController()
  const events = engine.events(listening.signal)
  const found = async (query: string) => (await engine.askInTurn('people', 'ids', { query })).ids
  const [names, words] = await Promise.all([found('marta'), engine.askInTurn('people', 'list', { query: 'letter2400' })])
  expect(names).toEqual(['p'])
  expect(words).toEqual({ total: 0, rows: [], early: true })
  expect(await events.next()).toEqual({ done: false, value: { type: 'status' } })
  expect(await found('letter2400')).toEqual(['p'])
  const whole = [await engine.askInTurn('people', 'list', { query: 'letter2400' }), await engine.askInTurn('search', 'find', { query: 'letter2400' })]
  expect(whole.map(({ rows, early }) => [rows.length, early])).toEqual([[1, undefined], [1, undefined]])
  listening.abort()
})

test('closing waits until the kept index has been read: the folder can be unmounted then', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.snapshot()
  await engine.close()
  const order: string[] = []
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const readFile = async (file: string) => {
    const bytes = await realDisk.readFile(file)
    if (file !== index(path)) return bytes
    begin()
    for (let turn = 0; turn < 200; turn++) await setImmediate()
    order.push('read')
    return bytes
  }
  const again = await openTestEngine(path, { disk: { ...realDisk, readFile } })
  again.events()
  await begun
  await again.close()
  order.push('closed')
  expect(order).toEqual(['read', 'closed'])
})

test('what is kept beside a snapshot and is missing comes back with the next change, long before the journal has grown', async () => {
  const path = await temporaryFolder()
  const facts = join(path, 'local', 'facts')
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.snapshot()
  await engine.close()
  await rm(facts)
  await rm(index(path))
  const again = await openTestEngine(path)
  await again.tend()
  await expect(readFile(facts)).rejects.toMatchObject({ code: 'ENOENT' })
  await addPeople(again, 'Omar')
  await again.tend()
  for (const file of [facts, index(path)]) expect((await readFile(file)).length).toBeGreaterThan(0)
  await addPeople(again, 'Ines')
  const before = await readFile(facts)
  await again.tend()
  expect((await readFile(facts)).equals(before)).toBe(true)
})

function rows(found: ReturnType<ReturnType<typeof createFinder>['find']>): unknown {
  return found.map(({ id, score, matches }) => ({ id, score: Math.round(score * 1e6), matches }))
}
