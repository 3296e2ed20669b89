import { copyFile, cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/engine'
import { lastSegment, smallBook } from '../store/bookFiles'
import { namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'

/** A book that went on in two places, the journal of the other one put beside ours as a syncing program would; answers the copy's place in the book. */
async function twoPasts(name: string, { here, there, secret }: { here: (engine: Engine, ids: string[]) => Promise<unknown>; there: (engine: Engine, ids: string[]) => Promise<unknown>; secret?: string }) {
  const { path, ids } = await smallBook()
  const unlock = secret === undefined ? undefined : { passphrase: secret }
  if (secret !== undefined) {
    const plain = await openTestEngine(path)
    await plain.safety.vault.enable(secret)
    await plain.close()
  }
  const other = join(await temporaryFolder(), 'book')
  await cp(path, other, { recursive: true })
  for (const [folder, work] of [[path, here], [other, there]] as const) {
    const engine = await openTestEngine(folder, { unlock })
    await work(engine, ids)
    await engine.close()
  }
  const segment = await lastSegment(other)
  await copyFile(segment, join(path, 'journal', name))
  return { path, ids, unlock }
}

test.each([
  { program: 'dropbox', name: "000000000004 (Ana's conflicted copy 2026-11-26).jsonl" },
  { program: 'dropbox', name: '000000000004 (Konflikt mit Ana 2026-11-26).jsonl' },
  { program: 'syncthing', name: '000000000004.sync-conflict-20261126-093000-ABCDEFG.jsonl' },
  { program: 'onedrive', name: '000000000004-ANAS-LAPTOP.jsonl' },
  { program: 'icloud', name: '000000000004 2.jsonl' },
  { program: 'other', name: '000000000004 (1).jsonl' },
])('$name is found and merged: both pasts are in the book, and undo takes the other one out again', async ({ program, name }) => {
  const { path, ids } = await twoPasts(name, {
    here: (engine, [, id = '']) => engine.run({ type: 'person.edit', id, patch: { howWeMet: 'on a boat' } }),
    there: async (engine, [id = '']) => {
      await engine.run(person('Lena'))
      await engine.run({ type: 'person.edit', id, patch: { pronouns: 'she/her' } })
    },
  })
  const bytes = await readFile(join(path, 'journal', name))
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ state: 'open', why: { code: 'book.copies', params: { count: 1 } } })
  expect(await engine.safety.conflicts.list()).toMatchObject({ copies: [{ file: `journal/${name}`, program, kind: 'journal', news: 2 }] })
  const merged = await engine.safety.conflicts.merge(`journal/${name}`)
  expect(merged).toMatchObject({ rows: 2, clashes: [] })
  expect(namesIn(engine)).toEqual(['Ines', 'Lena', 'Marta', 'Omar', '王芳'])
  expect(engine.book.people.get(ids[0] ?? '')).toMatchObject({ pronouns: 'she/her' })
  expect(engine.book.people.get(ids[1] ?? '')).toMatchObject({ howWeMet: 'on a boat' })
  expect(engine.status().why).toBeUndefined()
  expect(await readFile(join(path, merged.aside))).toEqual(bytes)
  expect(await readdir(join(path, 'journal'))).not.toContain(name)
  await engine.undo()
  expect(namesIn(engine)).toEqual(['Ines', 'Marta', 'Omar', '王芳'])
  expect(await engine.check()).toMatchObject({ ok: true })
})

test('where both changed the same field the book keeps its own, and the other is told; who was deleted on one side only stays', async () => {
  const name = '000000000004 2.jsonl'
  const { path, ids } = await twoPasts(name, {
    here: async (engine, [first = '', second = '', third = '']) => {
      await engine.run({ type: 'person.edit', id: first, patch: { howWeMet: 'on a boat' } })
      await engine.run({ type: 'person.delete', ids: [second] })
      await engine.run({ type: 'person.edit', id: third, patch: { pronouns: 'she/her' } })
    },
    there: async (engine, [first = '', second = '', third = '']) => {
      await engine.run({ type: 'person.edit', id: first, patch: { howWeMet: 'at school', pronouns: 'they/them' } })
      await engine.run({ type: 'person.edit', id: second, patch: { howWeMet: 'in the rain' } })
      await engine.run({ type: 'person.delete', ids: [third] })
    },
  })
  const engine = await openTestEngine(path)
  const { clashes } = await engine.safety.conflicts.merge(`journal/${name}`)
  expect(clashes).toEqual(expect.arrayContaining([
    { name: 'Marta', field: 'howWeMet', ours: 'on a boat', theirs: 'at school' },
    { name: '王芳', field: '', ours: expect.stringContaining('she/her') as string, theirs: '' },
    { name: '', field: '', ours: '', theirs: expect.stringContaining('in the rain') as string },
  ]))
  expect(engine.book.people.get(ids[0] ?? '')).toMatchObject({ howWeMet: 'on a boat', pronouns: 'they/them' })
  expect(namesIn(engine)).toEqual(['Ines', 'Marta', '王芳'])
})

test('a snapshot of the other past gives whom the book does not have; who was deleted here stays deleted', async () => {
  const { path, ids } = await smallBook()
  const other = join(await temporaryFolder(), 'book')
  await cp(path, other, { recursive: true })
  const there = await openTestEngine(other)
  await there.run(person('Lena'))
  await there.snapshot()
  await there.close()
  const snapshot = (await readdir(other)).find((name) => name.startsWith('snapshot')) ?? ''
  const name = snapshot.replace('.jsonl', ' 2.jsonl')
  await copyFile(join(other, snapshot), join(path, name))
  const engine = await openTestEngine(path)
  await engine.run({ type: 'person.delete', ids: [ids[1] ?? ''] })
  expect(await engine.safety.conflicts.list()).toMatchObject({ copies: [{ file: name, kind: 'snapshot' }] })
  await engine.safety.conflicts.merge(name)
  expect(namesIn(engine)).toEqual(['Ines', 'Lena', 'Marta', '王芳'])
})

test('of an encrypted book a copy is opened as what it is a copy of', async () => {
  const name = '000000000004 2.jsonl'
  const { path, unlock } = await twoPasts(name, { secret: 'correct horse battery', here: () => Promise.resolve(), there: (engine) => engine.run(person('Lena')) })
  const engine = await openTestEngine(path, { unlock })
  await engine.safety.conflicts.merge(`journal/${name}`)
  expect(namesIn(engine)).toContain('Lena')
})

test('a copy nobody can read is told, is not merged, and can be set aside, kept as it is', async () => {
  const { path } = await smallBook()
  const file = await lastSegment(path)
  const copy = join(dirname(file), basename(file).replace('.jsonl', ' 2.jsonl'))
  await writeFile(copy, 'not a journal')
  const engine = await openTestEngine(path)
  const inside = `journal/${basename(copy)}`
  expect(await engine.safety.conflicts.list()).toEqual({ copies: [{ file: inside, program: 'icloud', news: 0 }] })
  await expect(engine.safety.conflicts.merge(inside)).rejects.toMatchObject({ code: 'conflict.unreadable' })
  await expect(engine.safety.conflicts.setAside('../elsewhere.jsonl')).rejects.toMatchObject({ code: 'conflict.gone' })
  const { aside } = await engine.safety.conflicts.setAside(inside)
  expect(await readFile(join(path, aside), 'utf8')).toBe('not a journal')
  expect(engine.status().why).toBeUndefined()
})

test('pieces Hearth itself put aside are no copies', async () => {
  const { path } = await smallBook()
  const file = await lastSegment(path)
  await copyFile(file, `${file}.torn-120`)
  await copyFile(file, `${file}.damaged-1`)
  await copyFile(file, `${file}.tmp`)
  await rename(`${file}.tmp`, `${file}.1234.tmp`)
  expect((await openTestEngine(path)).status().why).toBeUndefined()
})
