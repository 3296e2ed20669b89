import { expect, test } from 'vitest'
import { openEngine, type Engine } from '../../src/engine/engine'
import { systemClock } from '../../src/engine/clock'
import { LockableBook } from '../../src/engine/ownBook'
import { createShelf } from '../../src/engine/shelf'
import { addPeople, CHEAP, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

const passphrase = 'correct horse battery'

async function lockable(path: string): Promise<LockableBook> {
  return LockableBook.open({ path, clock: systemClock, open: (unlock) => openEngine({ path, device: 'laptop', cost: CHEAP, ...(unlock ? { unlock } : {}) }), onOpen: () => undefined })
}

async function encrypted(): Promise<string> {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.safety.vault.enable(passphrase)
  await engine.close()
  return path
}

test('an encrypted book is locked until it is unlocked, and lets go of everything when it is locked again', async () => {
  const path = await encrypted()
  const book = await lockable(path)
  expect([book.status().state, book.status().people, book.vault().locked]).toEqual(['locked', 0, true])
  expect(() => book.engine).toThrow('encrypted')
  const shelf = createShelf(book, {})
  const events = shelf.events()
  const heard: string[] = []
  const listening = (async () => {
    for await (const event of events) heard.push(event.type)
  })()
  await expect(book.unlock({ passphrase: 'wrong' })).rejects.toMatchObject({ code: 'vault.wrong' })
  await book.unlock({ passphrase })
  expect(namesIn(book.engine)).toEqual(['Marta'])
  await addPeople(book.engine, 'Omar')
  await book.lock()
  expect(book.status().state).toBe('locked')
  // Nobody holds the book any more: another process may open it.
  const other = await openTestEngine(path, { unlock: { passphrase } })
  expect(namesIn(other)).toEqual(['Marta', 'Omar'])
  await other.close()
  await book.unlock({ passphrase })
  await events.return(undefined)
  await book.close()
  await listening
  expect(heard.filter((type) => type === 'status').length).toBeGreaterThanOrEqual(1)
})

test.each([
  { what: 'nobody there for as long as was said', after: 15, touched: false, looks: [15, 30], locked: true },
  { what: 'somebody there meanwhile', after: 30, touched: false, looks: [1, 2, 3, 4], locked: false },
  { what: 'a machine that slept', after: 600, touched: false, looks: [10], locked: true },
  { what: 'never by itself', after: 0, touched: false, looks: [100, 1000], locked: false },
])('$what: locked $locked', async ({ after, looks, locked }) => {
  const book = await lockable(await encrypted())
  await book.unlock({ passphrase })
  const engine: Engine = book.engine
  await engine.safety.vault.keepLockAfter(after)
  const now = Date.now()
  for (const minutes of looks) book.look(now + minutes * 60_000)
  expect(book.status().state === 'locked').toBe(locked)
  await book.close()
  await engine.close()
})

test('a book that is not encrypted cannot be locked', async () => {
  const path = await temporaryFolder()
  const book = await lockable(path)
  await expect(book.lock()).rejects.toMatchObject({ code: 'vault.none' })
  await book.close()
})
