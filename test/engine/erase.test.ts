import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { settingsOf } from '../../src/core/book'
import type { Engine } from '../../src/engine/engine'
import { canonical } from './canonical'
import { FailingDisk } from '../faults/failingDisk'
import { addPeople, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

/** Whatever would betray her: her name, what was noted, her number. */
const canaries = ['Quiroga', 'fly fishing', '+34 600 111 222', 'GIF89a Marta']

/** A book in which one person left traces everywhere: snapshot, history, labels, photo, relations, trash, drafts, backups, pieces put aside. */
async function tracedBook(path: string, stick?: string): Promise<{ engine: Engine; marta: string; omar: string }> {
  const engine = await openTestEngine(path)
  const [omar = ''] = await addPeople(engine, 'Omar')
  const photo = await engine.photos.put(Buffer.from('GIF89a Marta'))
  const created = await engine.run({ type: 'person.create', fields: { name: { given: 'Marta', family: 'Quiroga' }, phones: [{ label: 'home', value: '+34 600 111 222' }], photo } })
  const marta = created.ids[0] ?? ''
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [marta], text: 'Loves fly fishing' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'reminder', personIds: [marta], title: 'Ask about fly fishing', due: { day: '2026-03-01' } } })
  await engine.run({ type: 'person.edit', id: omar, patch: { relations: [{ personId: marta, label: 'sister' }, { name: 'Leo', label: 'son' }] } })
  if (stick) await engine.safety.copies.keepSecond(stick)
  await engine.backup()
  await engine.snapshot()
  await engine.run({ type: 'person.star', ids: [marta], starred: true })
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [omar, marta], text: 'Both at the fair' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'referral', personIds: [marta, omar], byId: marta, outcome: 'won' } })
  await engine.backup()
  await engine.drafts.keep(`note:${marta}`, 'half typed about fly fishing')
  await engine.device.keepSearch('quiroga fly fishing')
  // A table without headings: its first row was taken for them, and remembered.
  await engine.run({ type: 'settings.edit', patch: { tableMappings: [{ headings: ['Marta Quiroga', '+34 600 111 222'], columns: { 'Marta Quiroga': 'name' } }, { headings: ['Name'], columns: { Name: 'name' } }] } })
  await writeFile(join(path, 'journal/000000000001.jsonl.torn-9'), 'a piece with Quiroga in it')
  return { engine, marta, omar }
}

async function bytesIn(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(files.map(async (file) => (await readFile(file)).toString('latin1') + (file.endsWith('.gz') ? gunzipSync(await readFile(file)).toString() : '')))
  return texts.join('\n')
}

async function expectNoTrace(folder: string): Promise<void> {
  const bytes = await bytesIn(folder)
  expect(canaries.filter((canary) => bytes.includes(canary))).toEqual([])
}

test.each(['in the book', 'in the trash'])('somebody %s is erased from every file, and nobody else', async (where) => {
  const path = await temporaryFolder()
  const stick = await temporaryFolder()
  const { engine, marta, omar } = await tracedBook(path, stick)
  if (where === 'in the trash') {
    await engine.run({ type: 'person.delete', ids: [marta] })
    await engine.backup()
  }
  const receipt = await engine.safety.erase.run([marta])
  expect(receipt).toMatchObject({ people: 1, photos: 1, unreadable: 0, second: 'done' })
  expect(receipt.backups).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(receipt)).not.toMatch(new RegExp(`${marta}|Marta`))
  await expectNoTrace(path)
  await expectNoTrace(stick)

  expect(engine.book.people.get(omar)).toMatchObject({ relations: [{ name: 'Leo', label: 'son' }] })
  expect([...engine.book.entries.values()].map((entry) => [entry.kind, entry.personIds, entry.byId])).toEqual([['note', [omar], undefined], ['referral', [omar], undefined]])
  const referral = [...engine.book.entries.values()].find(({ kind }) => kind === 'referral')
  await engine.run({ type: 'entry.edit', id: referral?.id ?? '', patch: { result: 'two rooms' } })
  await engine.undo()
  expect(await engine.safety.trash.list()).toEqual({ people: [], entries: [] })
  expect(settingsOf(engine.book).tableMappings).toEqual([{ headings: ['Name'], columns: { Name: 'name' } }])
  expect(engine.device.searches).toEqual([])
  expect(await engine.check()).toMatchObject({ ok: true })
  for (const { file } of (await engine.safety.copies.list(true)).backups) await engine.safety.copies.preview({ file })
  await addPeople(engine, 'Ines')
  const before = canonical(engine.book)
  await engine.close()
  const again = await openTestEngine(path)
  expect(canonical(again.book)).toBe(before)
  await again.undo()
  expect(namesIn(again)).toEqual(['Omar'])
  await again.undo()
  await expectNoTrace(path)
})

test('a second folder that is away is cleaned when it is back; until then the receipt says it waits', async () => {
  const path = await temporaryFolder()
  const stick = await temporaryFolder()
  const { engine, marta } = await tracedBook(path, stick)
  await rename(stick, `${stick}-away`)
  expect(await engine.safety.erase.run([marta])).toMatchObject({ second: 'waiting' })
  await expectNoTrace(path)
  await rename(`${stick}-away`, stick)
  await engine.backup()
  await expectNoTrace(stick)
})

test.each(['at hand', 'away'])('a live folder that is %s has them no longer (once it is back), nor is it known how their file and notes were called', async (where) => {
  const path = await temporaryFolder()
  const { engine, marta } = await tracedBook(path)
  const vault = join(await temporaryFolder(), 'vault')
  await mkdir(vault)
  await engine.live.keep(vault)
  await engine.live.note('2026-01-02 Lunch with Marta Quiroga.md', 'left')
  expect(await bytesIn(vault)).toContain('fly fishing')
  expect(await bytesIn(path)).toContain('Marta Quiroga.md')
  if (where === 'away') await rename(vault, `${vault}-away`)
  await engine.safety.erase.run([marta])
  // Where their files are must be known until they can be taken out.
  if (where === 'away') await rename(`${vault}-away`, vault)
  else await expectNoTrace(path)
  engine.live.follow()
  await engine.live.syncNow()
  expect((await readdir(vault)).sort()).toEqual(['Omar.md'])
  await expectNoTrace(vault)
  await engine.close()
  await expectNoTrace(path)
})

test('what is half typed about them stays where erasing is refused, and goes with them', async () => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  const [marta = ''] = await addPeople(first, 'Marta')
  await first.close()
  const { disk } = new FailingDisk({ code: 'ENOSPC', at: 1, sticky: false, only: ['write'] })
  const engine = await openTestEngine(path, { disk })
  await engine.drafts.keep(`note:${marta}`, 'half typed about fly fishing')
  await expect(engine.safety.erase.run([marta])).rejects.toMatchObject({ code: 'save.failed' })
  expect(engine.drafts.list()).toMatchObject([{ text: 'half typed about fly fishing' }])
  expect(namesIn(engine)).toEqual(['Marta'])
  await engine.safety.erase.run([marta])
  expect(engine.drafts.list()).toEqual([])
})

test('an encrypted book forgets them in every file as well', async () => {
  const path = await temporaryFolder()
  const { engine, marta } = await tracedBook(path)
  await engine.safety.vault.enable('correct horse battery')
  await engine.safety.erase.run([marta])
  // Only taken out of its seal can it be looked through.
  await engine.safety.vault.remove('correct horse battery')
  await engine.close()
  await expectNoTrace(path)
})

test('a backup that cannot be read goes, as it may hold them', async () => {
  const path = await temporaryFolder()
  const { engine, marta } = await tracedBook(path)
  const [first = ''] = await readdir(join(path, 'backups'))
  await writeFile(join(path, 'backups', first), (await readFile(join(path, 'backups', first))).subarray(0, -9))
  expect(await engine.safety.erase.run([marta])).toMatchObject({ unreadable: 1 })
  expect(await readdir(join(path, 'backups'))).not.toContain(first)
})

test('a crash at any step of erasing is made good at the next start', async () => {
  const path = await temporaryFolder()
  const { engine, marta } = await tracedBook(path)
  await engine.close()
  let at = 1
  for (let crashed = true; crashed; at += 4) {
    const copy = join(await temporaryFolder(), 'book')
    await cp(path, copy, { recursive: true })
    const failing = new FailingDisk({ code: 'EIO', at, sticky: true })
    const broken = await openTestEngine(copy, { disk: failing.disk })
    await broken.safety.erase.run([marta]).catch(() => undefined)
    crashed = failing.count >= at
    await broken.close().catch(() => undefined)
    const again = await openTestEngine(copy)
    if (again.book.people.has(marta) || (await again.safety.trash.list()).people.length > 0) await again.safety.erase.run([marta])
    expect(namesIn(again)).toEqual(['Omar'])
    expect(again.status().state).toBe('open')
    expect(await again.check()).toMatchObject({ ok: true })
    await again.close()
    await expectNoTrace(copy)
  }
  expect(at).toBeGreaterThan(40)
})
