import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Day } from '../../src/core/dates'
import { MovedClock } from './movedClock'
import { addPeople, openTestEngine, temporaryFolder } from './temporaryBook'

async function keeping() {
  const book = await temporaryFolder()
  const folder = await temporaryFolder()
  const clock = new MovedClock('2026-11-21T09:00')
  const engine = await openTestEngine(book, { clock })
  await engine.standing.keep({ folder, dueDays: false })
  const read = () => readFile(join(folder, 'Hearth.ics'), 'utf8')
  return { book, folder, clock, engine, read }
}

const remind = (personIds: string[], title: string) => ({ type: 'entry.add', entry: { kind: 'reminder', personIds, title, due: { day: Day.parse('2026-11-27'), time: '15:30' } } }) as const

test('it is there at once, and what changed is in it by the time the book is closed', async () => {
  const { folder, engine, read } = await keeping()
  expect(await read()).not.toContain('BEGIN:VEVENT')
  await engine.run(remind(await addPeople(engine, 'Marta'), 'Send the samples'))
  await engine.close()
  expect(await read()).toContain('SUMMARY:Send the samples (Marta)')
  expect(await read()).toContain('DTSTART:20261127T153000\r\n')
  expect(await readdir(folder)).toEqual(['Hearth.ics'])
})

test('another start goes on keeping it, and leaves it alone where nothing differs', async () => {
  const { book, clock, folder, engine, read } = await keeping()
  await engine.run(remind([], 'Send the samples'))
  await engine.close()
  const before = await stat(join(folder, 'Hearth.ics'))
  const again = await openTestEngine(book, { clock })
  expect(again.standing.show()).toEqual({ folder, dueDays: false, path: join(folder, 'Hearth.ics') })
  const [id = ''] = await addPeople(again, 'Nobody')
  await again.close()
  expect((await stat(join(folder, 'Hearth.ics'))).ino).toBe(before.ino)
  const third = await openTestEngine(book, { clock })
  await third.run({ type: 'person.edit', id, patch: { birthday: { month: 3, day: 14 } } })
  await third.close()
  expect(await read()).toContain('SUMMARY:🎂 Nobody')
})

test('a file of that name from elsewhere is left as it is', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'Hearth.ics'), 'BEGIN:VCALENDAR\r\nPRODID:-//Somebody else\r\n')
  const engine = await openTestEngine(await temporaryFolder())
  await expect(engine.standing.keep({ folder, dueDays: false })).rejects.toMatchObject({ code: 'standing.foreign', field: 'folder' })
  expect(await readFile(join(folder, 'Hearth.ics'), 'utf8')).toContain('Somebody else')
  expect(engine.standing.show()).toEqual({ dueDays: false })
})

test.each([
  { folder: 'Calendar', code: 'standing.folder' },
  { folder: '/nowhere/at/all', code: 'standing.failed' },
])('$folder is refused: $code', async ({ folder, code }) => {
  const engine = await openTestEngine(await temporaryFolder())
  await expect(engine.standing.keep({ folder, dueDays: false })).rejects.toMatchObject({ code, field: 'folder' })
  expect(engine.standing.show().folder).toBeUndefined()
})

test('no longer wanted, it is not written any more', async () => {
  const { engine, read } = await keeping()
  await engine.standing.keep({ dueDays: false })
  await engine.run(remind([], 'Send the samples'))
  await engine.close()
  expect(await read()).not.toContain('Send the samples')
})

test.each([
  { what: 'vanishes (a stick that was pulled out)', spoil: (folder: string) => rm(folder, { recursive: true }), mend: (folder: string) => mkdir(folder), why: 'ENOENT' },
  {
    what: 'is a file all at once',
    spoil: async (folder: string) => {
      await rm(folder, { recursive: true })
      await writeFile(folder, 'not a folder')
    },
    mend: async (folder: string) => {
      await rm(folder)
      await mkdir(folder)
    },
    why: 'ENOTDIR',
  },
  { what: 'has a folder of that name', spoil: (folder: string) => rm(join(folder, 'Hearth.ics')).then(() => mkdir(join(folder, 'Hearth.ics'))), mend: (folder: string) => rm(join(folder, 'Hearth.ics'), { recursive: true }), why: 'EISDIR' },
])('the folder $what: what was entered is safe, the trouble is said, and it goes on once it can', async ({ spoil, mend, why }) => {
  const { book, folder, clock, engine, read } = await keeping()
  await spoil(folder)
  await engine.run(remind([], 'Send the samples'))
  await engine.close()
  expect(engine.standing.show()).toMatchObject({ folder, trouble: { code: 'standing.failed', params: { why } } })
  await mend(folder)
  const again = await openTestEngine(book, { clock })
  expect(again.book.openIds.size).toBe(1)
  await again.run(remind([], 'Ring the printer'))
  await again.close()
  expect(again.standing.show()).not.toHaveProperty('trouble')
  expect(await read()).toContain('SUMMARY:Send the samples')
})
