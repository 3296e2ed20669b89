import { expect, test } from 'vitest'
import { alwaysOpen } from '../../src/engine/ownBook'
import { createShelf } from '../../src/engine/shelf'
import { openTestEngine, temporaryFolder } from './temporaryBook'

const newBook = async () => openTestEngine(await temporaryFolder())

test('a sample book that could not be opened can be asked for again; one that was is opened once', async () => {
  const own = await newBook()
  const sample = await newBook()
  let asked = 0
  const openSample = () => ((asked += 1) === 1 ? Promise.reject(new Error('the disk is full')) : Promise.resolve(sample))
  const shelf = createShelf(alwaysOpen(own), { openSample })
  await expect(shelf.visit('sample')).rejects.toThrow('the disk is full')
  expect(shelf.current).toBe(own)
  for (const book of ['sample', 'own', 'sample'] as const) await shelf.visit(book)
  expect(shelf.current).toBe(sample)
  expect(asked).toBe(2)
})

test('where a host has no sample book, that is said', async () => {
  await expect(createShelf(alwaysOpen(await newBook()), {}).visit('sample')).rejects.toMatchObject({ code: 'sample.missing' })
})
