import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RepairStage, repairStages } from '../../../src/contract/repair'
import { blankPerson } from '../../../src/core/people'
import type { Engine } from '../../../src/engine/engine'
import { cutAnywhere, zeroBlocks } from '../../faults/corruption'
import { repairSmallBook } from '../../faults/repairing'
import { Slices } from '../../../src/engine/slices'
import { addPeople, namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'
import { bookFiles, bytesOf, copyWith, lastSegment, smallBook } from '../store/bookFiles'

const snapshot = 'snapshot-000000000003.jsonl'
const history = 'journal/000000000001.jsonl'
const journal = 'journal/000000000004.jsonl'
const everyone = ['Ines', 'Marta', 'Omar', '王芳']

const lines = (change: (lines: string[]) => string[]) => (bytes: Buffer) => Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1')
const spoil = (line: number) => lines((all) => all.with(line - 1, (all[line - 1] ?? '').replace(/.$/s, 'x')))

/** Opened, repaired, and opened again: what a start shows is what counts. */
async function repaired(path: string) {
  const before = await openTestEngine(path)
  const shown = namesIn(before)
  const report = await before.safety.repair.run()
  expect(before.status()).toMatchObject({ state: 'open' })
  expect(before.status().why).toBeUndefined()
  await before.close()
  const engine = await openTestEngine(path)
  expect(await engine.check()).toMatchObject({ ok: true, problems: [] })
  expect(engine.status()).toMatchObject({ state: 'open' })
  return { engine, report, shown }
}

test.each([
  { what: 'a line of the snapshot', file: snapshot, change: spoil(2), lost: 0 },
  { what: 'a snapshot cut in the middle', file: snapshot, change: (bytes: Buffer) => bytes.subarray(0, 300), lost: 0 },
  { what: 'an empty snapshot', file: snapshot, change: () => Buffer.alloc(0), lost: 0 },
  { what: 'a line of history', file: history, change: spoil(3), lost: 0 },
  { what: 'the first line of history', file: history, change: spoil(1), lost: 0 },
  { what: 'a line of the journal', file: journal, change: spoil(3), lost: 1 },
  { what: 'the first line of the journal', file: journal, change: spoil(1), lost: 0 },
  { what: 'two lines of the journal swapped', file: journal, change: lines(([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]), lost: 0 },
  { what: 'a line of the journal twice', file: journal, change: lines((all) => all.toSpliced(2, 0, all[2] ?? '')), lost: 0 },
  { what: 'a line of the journal gone', file: journal, change: lines((all) => all.toSpliced(2, 1)), lost: 1 },
])('$what: after the repair all that can be read is there, the file as it was is kept, and the book is written again', async ({ file, change, lost }) => {
  const { path } = await smallBook()
  await rm(join(path, 'backups'), { recursive: true, force: true })
  const copy = await copyWith(path, file, change)
  const spoiled = await readFile(join(copy, file))
  const { engine, report } = await repaired(copy)
  expect(namesIn(engine)).toEqual(everyone)
  expect(report).toMatchObject({ mended: true, lost: { changes: lost, parts: 0 }, after: { ok: true } })
  const kept = report.aside.find((one) => one.file === file)
  expect(await readFile(join(copy, kept?.aside ?? ''))).toEqual(spoiled)
  await engine.run(person('Lena'))
  await engine.undo()
  expect(namesIn(engine)).toEqual(everyone)
})

test('512 bytes of zeros, or a cut, anywhere: nothing that can be read is lost, everything is kept as it was', async () => {
  const { runs, lost } = await repairSmallBook([zeroBlocks, cutAnywhere(900)])
  expect(lost).toEqual([])
  expect(runs).toBeGreaterThan(30)
})

test('what stood after the damage comes back as one change, which undo takes back', async () => {
  const { path } = await smallBook()
  await rm(join(path, 'backups'), { recursive: true, force: true })
  const copy = await copyWith(path, journal, spoil(3))
  const { engine, report, shown } = await repaired(copy)
  expect(shown).toEqual(['Marta', 'Omar', '王芳'])
  expect(report).toMatchObject({ recovered: { people: 1, entries: 0 }, lost: { changes: 1, lines: 1 } })
  await engine.undo()
  expect(namesIn(engine)).toEqual(shown)
  await engine.redo()
  expect(namesIn(engine)).toEqual(everyone)
  expect((await engine.safety.past.list(undefined, 10)).changes[0]).toMatchObject({ label: { key: 'changes:repair.recovered' } })
})

test('a backup made after the damaged change bridges it: nothing is lost', async () => {
  const { path, ids } = await smallBook()
  const engine = await openTestEngine(await withoutBackups(path))
  await engine.backup('by-hand')
  await engine.run({ type: 'person.edit', id: ids[1] ?? '', patch: { howWeMet: 'on a boat' } })
  await engine.close()
  const copy = await copyWith(path, journal, spoil(3))
  const again = await repaired(copy)
  expect(again.report).toMatchObject({ lost: { changes: 0, lines: 1 }, uncertain: { rows: 0 }, backup: expect.stringContaining('by-hand') as string })
  expect(again.engine.book.people.get(ids[0] ?? '')?.howWeMet).toBe('at the fair')
  expect(again.engine.book.people.get(ids[1] ?? '')?.howWeMet).toBe('on a boat')
})

test('somebody whose own line is lost stays, without a name, with all that was said of them later', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [id = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.run({ type: 'person.edit', id, patch: { howWeMet: 'at the fair' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [id], text: 'Loves fly fishing' } })
  await engine.close()
  const again = await repaired(await copyWith(path, history, spoil(2)).then(withoutBackups))
  expect(again.shown).toEqual([])
  expect(again.report).toMatchObject({ uncertain: { nameless: 1, unplaced: 0 }, lost: { changes: 1 } })
  expect(again.engine.book.people.get(id)).toMatchObject({ name: { given: '?' }, howWeMet: 'at the fair' })
  expect([...again.engine.book.entries.values()]).toMatchObject([{ text: 'Loves fly fishing', personIds: [id] }])
})

test('a large import of which one line is spoiled keeps all its other lines', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const rows = Array.from({ length: 900 }, (_, number) => `Guest ${number}`)
  await addMany(engine, rows)
  await engine.close()
  const whole = (await readFile(await lastSegment(path), 'latin1')).split('\n')
  const part = whole.findIndex((line) => line.includes('"part":1'))
  expect(part).toBeGreaterThan(0)
  const again = await repaired(await copyWith(path, history, spoil(part + 1)).then(withoutBackups))
  expect(again.report).toMatchObject({ lost: { changes: 0, parts: 1, lines: 1 } })
  expect(namesIn(again.engine)).toHaveLength(700)
})

test('a snapshot without the journal that led to it: what verifies of it, completed from an older backup', async () => {
  const { path } = await smallBook()
  const before = await openTestEngine(path)
  await before.backup('by-hand')
  await before.run(person('Jonas'))
  await before.snapshot()
  await before.close()
  await rm(join(path, history))
  await rm(join(path, journal))
  const newest = (await bookFiles(path)).find((file) => file.startsWith('snapshot')) ?? ''
  const row = (await readFile(join(path, newest), 'utf8')).split('\n').findIndex((line) => line.includes('Omar'))
  const { engine, report, shown } = await repaired(await copyWith(path, newest, spoil(row + 1)))
  expect(shown).toEqual(['Ines', 'Jonas', 'Marta', '王芳'])
  expect(namesIn(engine)).toEqual(['Ines', 'Jonas', 'Marta', 'Omar', '王芳'])
  expect(report.recovered).toMatchObject({ people: 1 })
})

test('a torn end is cut, a missing journal told', async () => {
  const { path } = await smallBook()
  await truncate(join(path, journal), (await readFile(join(path, journal))).length - 5)
  const torn = await repaired(await withoutBackups(path))
  expect(torn.report).toMatchObject({ lost: { changes: 1, lines: 1 }, recovered: { people: 0 } })
  expect(namesIn(torn.engine)).toEqual(['Marta', 'Omar', '王芳'])

  const other = await withoutBackups((await smallBook()).path)
  await rm(join(other, journal))
  expect((await repaired(other)).report).toMatchObject({ lost: { changes: 3 } })
})

test('all files gone: from the backup where there is one; without any, nothing is touched, and a backup from elsewhere can be restored', async () => {
  const { path } = await smallBook()
  const first = await openTestEngine(await withoutBackups(path))
  const file = await first.backup('by-hand')
  const packed = await readFile(file ?? '')
  await first.close()
  for (const name of await bookFiles(path)) await rm(join(path, name))
  const again = await repaired(path)
  expect(namesIn(again.engine)).toEqual(everyone)
  await again.engine.close()

  const bare = (await smallBook()).path
  for (const name of await bookFiles(bare)) await rm(join(bare, name))
  const engine = await openTestEngine(await withoutBackups(bare))
  await expect(engine.safety.repair.run()).rejects.toMatchObject({ code: 'repair.nothing' })
  expect(await bytesOf(bare)).toEqual({})
  await engine.safety.copies.restore({ bytes: new Blob([packed]), name: 'from-elsewhere.gz' })
  expect(namesIn(engine)).toEqual(everyone)
})

test('a whole book is left alone; one of a newer Hearth, too', async () => {
  const { path } = await smallBook()
  const before = await bytesOf(path)
  const engine = await openTestEngine(path)
  expect(await engine.safety.repair.run()).toMatchObject({ mended: false, found: [], aside: [] })
  await engine.close()
  expect(await bytesOf(path)).toEqual(before)
  const reader = await openTestEngine(path, { mode: 'read' })
  await expect(reader.safety.repair.run()).rejects.toMatchObject({ code: 'book.readOnly' })
})

test('an encrypted book is mended with its keys, and what was set aside is sealed', async () => {
  const { path } = await smallBook()
  const engine = await openTestEngine(path)
  await engine.safety.vault.enable('correct horse battery')
  await engine.run(person('Lena'))
  await engine.close()
  const file = await lastSegment(path)
  await writeFile(file, spoil(3)(await readFile(file)))
  const unlock = { passphrase: 'correct horse battery' }
  const broken = await openTestEngine(path, { unlock })
  const report = await broken.safety.repair.run()
  expect(report).toMatchObject({ after: { ok: true } })
  expect(namesIn(broken)).toEqual(['Ines', 'Lena', 'Marta', 'Omar', '王芳'])
  for (const { aside } of report.aside) expect((await readFile(join(path, aside))).toString('latin1')).not.toContain('hearth":"journal')
})

/** Repairs, and stops it when it tells of this part; answers what was told. */
async function repairStoppedAt(engine: Engine, stage: RepairStage | undefined) {
  const told: { readonly job: string; readonly done: number }[] = []
  const listening = new AbortController()
  const events = engine.events(listening.signal)
  const heard = (async () => {
    for await (const event of events) {
      if (event.type !== 'progress') continue
      told.push(event)
      if (event.job === `repair-${stage}`) engine.safety.repair.stop()
    }
  })()
  const [outcome] = await Promise.allSettled([engine.safety.repair.run()])
  listening.abort()
  await Promise.allSettled([heard])
  return { outcome, told }
}

test.each(['check', 'read'] as const)('stopped while it is still reading (%s), a repair has written nothing and can be begun again', async (stage) => {
  const { path } = await smallBook()
  const copy = await copyWith(path, snapshot, spoil(2))
  const engine = await openTestEngine(copy)
  const before = await bytesOf(copy)
  const { outcome } = await repairStoppedAt(engine, stage)
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'repair.stopped' } })
  expect(await bytesOf(copy)).toEqual(before)
  expect(await readdir(copy)).not.toContain('damaged')
  expect(engine.status().why?.code).toBe('book.damaged')
  expect(await engine.safety.repair.run()).toMatchObject({ mended: true, after: { ok: true } })
  expect(namesIn(engine)).toEqual(everyone)
})

test('stopped before its turn has come, a repair writes nothing, nor does another that waits behind it', async () => {
  const { path } = await smallBook()
  const copy = await copyWith(path, snapshot, spoil(2))
  const engine = await openTestEngine(copy)
  const before = await bytesOf(copy)
  const repairs = Promise.allSettled([engine.safety.repair.run(), engine.safety.repair.run()])
  engine.safety.repair.stop()
  expect(await repairs).toMatchObject([{ reason: { code: 'repair.stopped' } }, { reason: { code: 'repair.stopped' } }])
  expect(await bytesOf(copy)).toEqual(before)
  expect(await engine.safety.repair.run()).toMatchObject({ mended: true, after: { ok: true } })
})

test.each(['write', 'after', undefined] as const)('once it writes a repair goes on to its end (stopped at %s), and tells how far it is all the way', async (stage) => {
  const { path } = await smallBook()
  const engine = await openTestEngine(await copyWith(path, snapshot, spoil(2)))
  const { outcome, told } = await repairStoppedAt(engine, stage)
  expect(outcome).toMatchObject({ status: 'fulfilled', value: { mended: true, after: { ok: true } } })
  expect(namesIn(engine)).toEqual(everyone)
  expect([...new Set(told.map(({ job }) => job))]).toEqual(repairStages.map((one) => `repair-${one}`))
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
})

async function withoutBackups(path: string): Promise<string> {
  await rm(join(path, 'backups'), { recursive: true, force: true })
  return path
}

/** All of them in one change. */
async function addMany(engine: Engine, names: readonly string[]) {
  await engine.runLong(({ now, newId, device }) => {
    const people = names.map((given) => ({ ...blankPerson(newId(), now), name: { given } }))
    return Promise.resolve({ id: newId(), label: { key: 'x' }, device, at: now, rows: people.map((row) => ({ table: 'people', id: row.id, before: null, after: row })) })
  }, new Slices())
}
