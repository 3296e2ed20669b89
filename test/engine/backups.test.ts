import fc from 'fast-check'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Backups } from '../../src/engine/store/backups'
import type { Engine } from '../../src/engine/engine'
import { realDisk } from '../../src/engine/store/disk'
import { frameLine, unframeLine } from '../../src/engine/store/lines'
import { canonical } from './canonical'
import { MovedClock } from './movedClock'
import { doing } from './randomCommands'
import { bytesOf } from './store/bookFiles'
import { addPeople, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

const backupsIn = async (path: string) => (await readdir(join(path, 'backups')).catch(() => [])).sort()

const revisionOf = ({ file }: { readonly file: string }) => Number(/-r(\d+)-/.exec(file)?.[1])
/** Lowest revision first. */
const listed = async (engine: Engine) => (await engine.safety.copies.list(true)).backups.sort((a, b) => revisionOf(a) - revisionOf(b))

test('a day on which something changed gets one backup, when the book is tended to or closed', async () => {
  const path = await temporaryFolder()
  const clock = new MovedClock('2026-03-01T09:00')
  const engine = await openTestEngine(path, { clock })
  await engine.tend()
  expect(await backupsIn(path)).toEqual([])
  await addPeople(engine, 'Marta')
  await engine.tend()
  await addPeople(engine, 'Omar')
  await engine.tend()
  expect(await backupsIn(path)).toEqual(['2026-03-01T090000Z-r000000000001-daily.jsonl.gz'])
  clock.set('2026-03-02T10:30')
  await engine.tend()
  clock.set('2026-03-03T10:30')
  await engine.tend()
  expect(await backupsIn(path)).toHaveLength(2)
  await addPeople(engine, 'Ines')
  await engine.close()
  expect((await backupsIn(path)).at(-1)).toBe('2026-03-03T103000Z-r000000000003-daily.jsonl.gz')
})

test('any backup gives back the book as it was, and bringing it back can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 12 }), fc.nat(), async (steps, chosen) => {
      const path = await temporaryFolder()
      const engine = await openTestEngine(path)
      const states = new Map<number, string>()
      for (const { act } of steps) {
        await act(engine).catch(() => undefined)
        await engine.backup()
        states.set(engine.revision, canonical(engine.book))
      }
      const backups = await listed(engine)
      const backup = backups[chosen % Math.max(1, backups.length)]
      if (!backup) return
      const before = canonical(engine.book)
      const { changed } = await engine.safety.copies.restore({ file: backup.file })
      expect(canonical(engine.book)).toBe(states.get(revisionOf(backup)))
      if (changed) await engine.undo()
      expect(canonical(engine.book)).toBe(before)
    }),
    { numRuns: 15 },
  )
})

test('a damaged backup is refused before anything is touched', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.backup()
  await addPeople(engine, 'Omar')
  const [name = ''] = await backupsIn(path)
  const whole = await readFile(join(path, 'backups', name))
  const before = await bytesOf(path)
  for (const spoiled of [whole.subarray(0, -20), Buffer.concat([whole.subarray(0, 40), Buffer.from([(whole[40] ?? 0) ^ 1]), whole.subarray(41)]), Buffer.alloc(100), Buffer.alloc(0)]) {
    await writeFile(join(path, 'backups', name), spoiled)
    await expect(engine.safety.copies.restore({ file: name })).rejects.toMatchObject({ code: 'backup.damaged' })
  }
  expect(await bytesOf(path)).toEqual(before)
  expect(namesIn(engine)).toEqual(['Marta', 'Omar'])
})

/** Writes a backup anew: with this schema, and these lines after its own rows. */
async function rewrite(path: string, name: string, schema: unknown, rows: readonly unknown[] = []): Promise<void> {
  const file = join(path, 'backups', name)
  const [header, ...others] = gunzipSync(await readFile(file)).toString('utf8').trimEnd().split('\n').map((line) => unframeLine(`${line}\n`))
  const trailer = others.pop() as { readonly end: number; readonly rows: number }
  const body = [{ ...(header as object), schema }, ...others, ...rows].map(frameLine).join('')
  await writeFile(file, body + frameLine({ ...trailer, rows: trailer.rows + rows.length, sha256: createHash('sha256').update(body).digest('hex') }))
}

test.each([2, 1001, 'one and a half'])('a backup of format %s is refused, named, before anything is touched', async (schema) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.backup()
  const [name = ''] = await backupsIn(path)
  await rewrite(path, name, schema)
  const before = await bytesOf(path)
  await expect(engine.safety.copies.restore({ file: name })).rejects.toMatchObject({ code: 'backup.newer', params: { schema: String(schema) } })
  expect(await bytesOf(path)).toEqual(before)
})

test('of a backup, entries of a kind this version does not know are left out', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [id = ''] = await addPeople(engine, 'Marta')
  await engine.backup()
  await addPeople(engine, 'Omar')
  const [name = ''] = await backupsIn(path)
  await rewrite(path, name, 1, [['entries', 'dream', { id: 'dream', kind: 'dream', personIds: [id], at: '2026-03-01' }]])
  await engine.safety.copies.restore({ file: name })
  expect(namesIn(engine)).toEqual(['Marta'])
  expect(engine.status().entries).toBe(0)
})

test('thinning never leaves fewer than three backups that verify, and none with a clock set back a year', async () => {
  const path = await temporaryFolder()
  const clock = new MovedClock('2026-03-01T09:00')
  const engine = await openTestEngine(path, { clock })
  for (const [index, name] of ['Marta', 'Omar', 'Ines', 'Lena', 'Jonas'].entries()) {
    clock.set(`2026-03-01T09:0${index}`)
    await addPeople(engine, name)
    await engine.backup()
  }
  expect((await listed(engine)).map(revisionOf)).toEqual([1, 2, 3, 4, 5])
  clock.set('2025-03-01T09:00')
  await addPeople(engine, 'Yusuf')
  await engine.backup()
  expect((await listed(engine)).map(revisionOf)).toEqual([1, 2, 3, 4, 5, 6])
})

test('the newer backup that stands for an older one must verify before the older goes', async () => {
  const path = await temporaryFolder()
  const clock = new MovedClock('2026-02-26T09:00')
  const engine = await openTestEngine(path, { clock })
  for (const [time, name] of [['2026-02-26T09:00', 'Marta'], ['2026-02-27T09:00', 'Omar'], ['2026-02-28T09:00', 'Ines'], ['2026-03-01T09:00', 'Lena'], ['2026-03-01T09:10', 'Jonas']] as const) {
    clock.set(time)
    await addPeople(engine, name)
    await engine.backup()
  }
  expect((await listed(engine)).map(revisionOf)).toEqual([1, 2, 3, 5])
  clock.set('2026-03-01T09:20')
  await addPeople(engine, 'Yusuf')
  const spoiled = join(path, 'backups', '2026-03-01T092000Z-r000000000006-daily.jsonl.gz')
  await engine.backup()
  await writeFile(spoiled, 'spoiled')
  await writeFile(join(path, 'backups', '2026-03-01T091500Z-r000000000005-daily.jsonl.gz'), await readFile(join(path, 'backups', '2026-02-28T090000Z-r000000000003-daily.jsonl.gz')))
  await new Backups(realDisk, join(path, 'backups')).thin(clock.now())
  expect(await backupsIn(path)).toContain('2026-03-01T091500Z-r000000000005-daily.jsonl.gz')
})

test('no backup is made twice of the same revision, unless the one there is spoiled', async () => {
  const path = await temporaryFolder()
  const clock = new MovedClock('2026-03-01T09:00')
  const engine = await openTestEngine(path, { clock })
  await addPeople(engine, 'Marta')
  await engine.backup()
  clock.set('2026-03-01T10:00')
  await engine.backup('before-import')
  const [only = '', ...more] = await backupsIn(path)
  expect(more).toEqual([])
  await writeFile(join(path, 'backups', only), 'spoiled')
  await engine.backup('before-import')
  expect(await backupsIn(path)).toHaveLength(2)
})

test('a backup made by hand says how much stands in it, and the preview says what bringing it back would change', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [marta], text: 'Loves fly fishing' } })
  expect(await engine.safety.copies.make()).toMatchObject({ made: true, people: 2, entries: 1, second: {} })
  expect(await engine.safety.copies.make()).toMatchObject({ made: false })
  await engine.run({ type: 'person.delete', ids: [marta] })
  await engine.run({ type: 'person.edit', id: omar, patch: { howWeMet: 'at the fair' } })
  await addPeople(engine, 'Ines')
  const { backups } = await engine.safety.copies.list(true)
  expect(backups).toMatchObject([{ reason: 'by-hand', people: 2, entries: 1, inBook: true, inSecond: false }])
  const before = await bytesOf(path)
  const preview = await engine.safety.copies.preview({ file: backups[0]?.file ?? '' })
  expect(preview).toMatchObject({
    people: { added: 1, changed: 1, gone: 1 },
    entries: { added: 1, changed: 0, gone: 0 },
    added: [{ name: 'Marta' }],
    changed: [{ name: 'Omar', fields: ['howWeMet'] }],
    gone: [{ name: 'Ines' }],
  })
  expect(await bytesOf(path)).toEqual(before)
  await expect(engine.safety.copies.preview({ file: '../book' })).rejects.toMatchObject({ code: 'backup.gone' })
})

test('a second folder gets every backup and the pictures; away for a while, it is caught up with', async () => {
  const path = await temporaryFolder()
  const stick = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.photos.put(Buffer.from('GIF89a picture'))
  await engine.backup()
  const { path: place = '', newest } = await engine.safety.copies.keepSecond(stick)
  expect(newest).toBeDefined()
  expect((await readdir(place)).length).toBe(2)
  expect(await readdir(join(place, 'photos'))).toHaveLength(1)

  await rename(stick, `${stick}-away`)
  await addPeople(engine, 'Omar')
  expect(await engine.safety.copies.make()).toMatchObject({ made: true, second: { trouble: { code: 'backup.secondAway' } } })
  await expect(readdir(stick)).rejects.toThrow()
  await rename(`${stick}-away`, stick)
  expect((await engine.safety.copies.make()).second.trouble).toBeUndefined()
  expect((await engine.safety.copies.list(true)).backups).toMatchObject([{ inBook: true, inSecond: true }, { inBook: true, inSecond: true }])

  const own = join(path, 'backups')
  for (const file of await readdir(own)) await writeFile(join(own, file), 'spoiled')
  await addPeople(engine, 'Ines')
  await engine.safety.copies.restore({ file: (await listed(engine))[0]?.file ?? '' })
  expect(namesIn(engine)).toEqual(['Marta'])
})

test.each([
  { what: 'inside the book', folder: (path: string) => join(path, 'backups'), code: 'backup.secondInside' },
  { what: 'not a whole path', folder: () => 'stick', code: 'backup.secondAbsolute' },
  { what: 'not there', folder: (path: string) => `${path}-nowhere`, code: 'backup.secondAway' },
  { what: 'a file', folder: (path: string) => join(path, 'local/device.json'), code: 'backup.secondInside' },
])('a second folder $what is refused', async ({ folder, code }) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await expect(engine.safety.copies.keepSecond(folder(path))).rejects.toMatchObject({ code })
  expect((await engine.safety.copies.list(true)).second).toEqual({})
})

test('a backup restores into an empty book of another folder, from its path or its bytes, pictures too', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta', 'Omar')
  const picture = await engine.photos.put(Buffer.from('GIF89a picture'))
  await engine.backup()
  const stick = await temporaryFolder()
  const { path: place = '' } = await engine.safety.copies.keepSecond(stick)
  const file = (await readdir(place)).find((name) => name.endsWith('.gz')) ?? ''

  const fresh = await openTestEngine(await temporaryFolder())
  await fresh.safety.copies.restore({ path: join(place, file) })
  expect(namesIn(fresh)).toEqual(['Marta', 'Omar'])
  expect(await fresh.photos.has(picture)).toBe(true)
  await fresh.undo()
  expect(namesIn(fresh)).toEqual([])
  await fresh.safety.copies.restore({ bytes: new Blob([new Uint8Array(await readFile(join(place, file)))]), name: file })
  expect(namesIn(fresh)).toEqual(['Marta', 'Omar'])
})
