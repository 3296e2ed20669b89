import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../../src/core/problem'
import { openEngine } from '../../../src/engine/engine'
import { failEverywhere } from '../../faults/ioErrors'
import { canonical } from '../canonical'
import { addPeople, namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'
import { FailingDisk } from '../../faults/failingDisk'
import { bytesOf, smallBook } from './bookFiles'

test.each([
  { code: 'EIO', sticky: false },
  { code: 'ENOSPC', sticky: true },
])('$code at any operation (for good: $sticky): told clearly, nothing promised is lost, and the next start is whole', async (failure) => {
  const { runs, lost } = await failEverywhere([failure], 3)
  expect(lost).toEqual([])
  expect(runs).toBeGreaterThan(10)
})

test.each(['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'])('a save that fails with %s says what, why and what is safe; memory stays as it was; trying again works', async (code) => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  await addPeople(first, 'Marta')
  await first.close()
  const failing = new FailingDisk({ code, at: 1, sticky: false, only: ['write'] })
  const engine = await openTestEngine(path, { disk: failing.disk })
  const before = canonical(engine.book)
  const error = await engine.run(person('Omar')).catch((problem: unknown) => problem)
  expect(error).toMatchObject({ code: 'save.failed', params: { why: code, file: join(path, 'journal', '000000000001.jsonl') } })
  expect((error as Problem).message).toMatch(/Everything saved before is safe/)
  expect(canonical(engine.book)).toBe(before)
  expect(engine.status()).toMatchObject({ state: 'open', revision: 1 })
  await engine.run(person('Omar'))
  expect(namesIn(engine)).toEqual(['Marta', 'Omar'])
  expect(await engine.check()).toMatchObject({ ok: true })
})

test('a failed fsync never becomes a success: the book is read-only until the next start', async () => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  await addPeople(first, 'Marta')
  await first.close()
  const failing = new FailingDisk({ code: 'EIO', at: 1, sticky: false, only: ['datasync'] })
  const engine = await openTestEngine(path, { disk: failing.disk })
  await expect(engine.run(person('Omar'))).rejects.toMatchObject({ code: 'save.unsure' })
  await expect(engine.run(person('Omar'))).rejects.toMatchObject({ code: 'save.unsure' })
  expect(engine.status()).toMatchObject({ state: 'read-only', revision: 1, people: 1, why: { code: 'save.unsure' } })
  await engine.drafts.keep('note/1', 'still kept')
  await engine.close()
  const again = await openTestEngine(path)
  expect(namesIn(again)).toEqual(['Marta'])
  expect(again.drafts.list()).toMatchObject([{ text: 'still kept' }])
  await again.run(person('Omar'))
})

test('a book whose files cannot be read is not opened, and not written over', async () => {
  const { path } = await smallBook()
  const before = await bytesOf(path)
  const refuse = () => Promise.reject(Object.assign(new Error('EACCES: made to fail'), { code: 'EACCES', path: 'snapshot' }))
  const { disk } = new FailingDisk({ code: 'EIO', at: Infinity, sticky: false })
  await expect(openEngine({ path, disk: { ...disk, readFile: refuse } })).rejects.toMatchObject({ code: 'book.unreadable', params: { why: 'EACCES' } })
  expect(await bytesOf(path)).toEqual(before)
})

test('a file where the book should be is told as such', async () => {
  const path = join(await temporaryFolder(), 'book')
  await writeFile(path, 'not a folder')
  await expect(openEngine({ path })).rejects.toMatchObject({ code: 'book.notFolder', params: { file: path } })
})

test.each(['facts', 'search-index', 'change-notes', 'device.json', 'drafts.json', 'saved'])('a book opens, whole, where its own local/%s cannot be read', async (name) => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path, { device: undefined })
  await addPeople(first, 'Marta', 'Omar')
  await first.drafts.keep('note/1', 'half')
  await first.snapshot()
  await first.close()
  const asked: string[] = []
  const whole = new FailingDisk({ code: 'EIO', at: Infinity, sticky: false }).disk
  const readFile = (file: string) => {
    if (file !== join(path, 'local', name)) return whole.readFile(file)
    asked.push(file)
    return Promise.reject(Object.assign(new Error('EIO: made to fail, read'), { code: 'EIO', path: file }))
  }
  const disk = { ...whole, readFile }
  const engine = await openTestEngine(path, { disk, device: undefined })
  await engine.finder.ready()
  expect(asked).not.toEqual([])
  expect(canonical(engine.book)).toBe(canonical(first.book))
  expect(engine.finder.find('omar')).toHaveLength(1)
  await engine.run(person('Ines'))
  expect(engine.status()).toMatchObject({ state: 'open', people: 3 })
})
