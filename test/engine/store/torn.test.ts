import { type FileHandle, readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBook } from '../../../src/engine/store/check'
import { type Disk, realDisk } from '../../../src/engine/store/disk'
import { Head } from '../../../src/engine/store/head'
import { layoutOf } from '../../../src/engine/store/layout'
import { loadBook } from '../../../src/engine/store/load'
import { addPeople, namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'
import { LossyDisk } from '../../faults/lossyDisk'
import { diskWith } from '../../faults/trial'
import { lastSegment } from './bookFiles'

/** A closed book of three people whose last change is `Ines`. */
async function bookOfThree() {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta', 'Omar', 'Ines')
  await engine.close()
  const segment = await lastSegment(path)
  return { path, segment, bytes: await readFile(segment) }
}

test('a last line cut anywhere loses that line alone and is told by check', async () => {
  const { path, segment, bytes } = await bookOfThree()
  const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1
  for (let length = lastLine; length < bytes.length; length++) {
    const disk = diskWith(segment, bytes.subarray(0, length))
    const { book, place, problems } = await loadBook(disk, layoutOf(path), 0)
    expect([...book.people.values()].map(({ name }) => name.given), `cut at ${length}`).toEqual(['Marta', 'Omar'])
    expect({ place, problems }).toMatchObject({ place: { size: lastLine }, problems: [{ kind: 'torn', file: 'journal/000000000001.jsonl' }] })
    expect(await checkBook(disk, layoutOf(path))).toMatchObject({ ok: false, people: 2 })
  }
})

test.each([
  { where: 'in the middle of the last line', cut: 40 },
  { where: 'just before its newline', cut: 1 },
])('cut $where: the next save says so, keeps the cut piece, and all is well', async ({ cut }) => {
  const { path, segment, bytes } = await bookOfThree()
  await truncate(segment, bytes.length - cut)
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ state: 'open', why: { code: 'book.torn' } })
  const answer = await engine.run(person('Lena'))
  expect(answer).toMatchObject({ changed: true, revision: 3, notice: { key: 'problems:book.tornCut' } })
  expect(engine.status().why).toBeUndefined()
  expect(await engine.check()).toMatchObject({ ok: true, problems: [] })
  expect((await engine.run(person('Jonas'))).notice).toBeUndefined()
  const aside = (await readdir(join(path, 'journal'))).find((name) => name.includes('torn'))
  expect(await readFile(join(path, 'journal', aside ?? ''))).toEqual(bytes.subarray(bytes.lastIndexOf(10, bytes.length - 2) + 1, bytes.length - cut))
  await engine.close()
  expect(namesIn(await openTestEngine(path))).toEqual(['Jonas', 'Lena', 'Marta', 'Omar'])
})

test('a cut exactly between two lines does not pass unseen', async () => {
  const { path, segment, bytes } = await bookOfThree()
  await truncate(segment, bytes.lastIndexOf(10, bytes.length - 2) + 1)
  const engine = await openTestEngine(path)
  expect(namesIn(engine)).toEqual(['Marta', 'Omar'])
  expect(await engine.check()).toMatchObject({ ok: false, problems: [{ message: 'the last saved changes are missing: 1' }] })
  expect(await engine.run(person('Lena'))).toMatchObject({ revision: 3, notice: { key: 'problems:book.tornCut' } })
  expect(await engine.check()).toMatchObject({ ok: true })
})

test('reading a torn book changes no byte of it', async () => {
  const { path, segment, bytes } = await bookOfThree()
  await truncate(segment, bytes.length - 5)
  const reading = await openTestEngine(path, { mode: 'read' })
  await expect(reading.run(person('Lena'))).rejects.toMatchObject({ code: 'book.readOnly' })
  await reading.close()
  expect(await readFile(segment)).toEqual(bytes.subarray(0, bytes.length - 5))
})

test('a first file that was never finished counts as nothing, and the book begins anew', async () => {
  const { path, segment } = await bookOfThree()
  await truncate(segment, 20)
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ people: 0, state: 'open' })
  await engine.run(person('Lena'))
  await engine.close()
  expect(namesIn(await openTestEngine(path))).toEqual(['Lena'])
})

test('how far the book was saved outlives a power cut after the book was closed', async () => {
  const path = await temporaryFolder()
  const lossy = new LossyDisk()
  const engine = await openTestEngine(path, { disk: lossy.disk })
  await addPeople(engine, 'Marta', 'Omar')
  await engine.close()
  const { disk } = lossy.afterCut(() => 0)
  expect(await new Head(disk, layoutOf(path).local).read()).toBe(2)
})

test('where that cannot be noted, changes are saved all the same', async () => {
  const path = await temporaryFolder()
  const open: Disk['open'] = async (file, ...how) => {
    const handle = await realDisk.open(file, ...how)
    return String(file).endsWith('saved') ? failing(handle) : handle
  }
  const engine = await openTestEngine(path, { disk: { ...realDisk, open } })
  await addPeople(engine, 'Marta', 'Omar')
  await engine.close()
  expect(namesIn(await openTestEngine(path))).toEqual(['Marta', 'Omar'])
})

/** Neither takes a byte nor closes well once it was tried, as a network disk that has gone. */
function failing(handle: FileHandle): FileHandle {
  const trouble = Object.assign(new Error('EIO: made to fail'), { code: 'EIO' })
  let tried = false
  const write = () => {
    tried = true
    return Promise.reject(trouble)
  }
  const close = () => handle.close().then(() => (tried ? Promise.reject(trouble) : undefined))
  return new Proxy(handle, { get: (target, name) => (name === 'write' ? write : name === 'close' ? close : (Reflect.get(target, name) as unknown)) })
}
