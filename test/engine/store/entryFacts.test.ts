import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BookView } from '../../../src/core/book'
import { snapshotRevision } from '../../../src/engine/store/layout'
import { canonical } from '../canonical'
import { addPeople, openTestEngine, temporaryFolder } from '../temporaryBook'

const facts = (path: string) => join(path, 'local', 'facts')

test.each<{ what: string; spoil: (path: string, older: Buffer) => Promise<void> }>([
  { what: 'are there', spoil: () => Promise.resolve() },
  { what: 'are missing', spoil: (path) => rm(facts(path)) },
  { what: 'have a flipped bit', spoil: async (path) => writeFile(facts(path), flipped(await readFile(facts(path)))) },
  { what: 'are cut short', spoil: async (path) => writeFile(facts(path), (await readFile(facts(path))).subarray(0, 3)) },
  { what: 'are those of an older snapshot', spoil: (path, older) => writeFile(facts(path), older) },
  { what: 'are those of another book at the same revision', spoil: async (path) => writeFile(facts(path), await readFile(facts(await another(await revisionOf(path))))) },
])('a book opens the same whether the facts kept of its people and entries $what', async ({ spoil }) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.run({ type: 'entry.add', entry: { kind: 'interaction', channel: 'call', direction: 'out', personIds: [marta, omar], text: 'Both on the line' } })
  await engine.snapshot()
  const older = await readFile(facts(path))
  await engine.run({ type: 'entry.add', entry: { kind: 'reminder', personIds: [omar], title: 'Send the offer', due: { day: '2026-04-02' }, snoozedUntil: '2026-04-09' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [], text: '关于没有人的笔记' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'gift', personIds: [marta], direction: 'out', status: 'given', title: 'A book', reason: 'she asked for it', at: '2026-03-01' } })
  await engine.run({ type: 'entry.add', entry: { kind: 'gift', personIds: [omar], direction: 'out', status: 'idea', title: 'A lamp' } })
  await engine.snapshot()
  await engine.close()
  await spoil(path, older)
  const again = await openTestEngine(path)
  expect(canonical(again.book)).toBe(canonical(engine.book))
  expect([[...again.book.openIds.values()], again.book.putOffIds.size]).toEqual([['2026-04-09'], 1])
  expect(canonicalListed(again.book)).toEqual(canonicalListed(engine.book))
  expect([...again.book.touches]).toEqual([...engine.book.touches])
  expect(await again.check()).toMatchObject({ ok: true, entries: 5 })
})

/** Another book with a snapshot of this revision, of other people and entries. */
async function another(revision: number): Promise<string> {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [zoe = ''] = await addPeople(engine, 'Zoë')
  while (engine.revision < revision) await engine.run({ type: 'entry.add', entry: { kind: 'reminder', personIds: [zoe], title: 'Not theirs', due: { day: '2026-01-02' } } })
  await engine.snapshot()
  await engine.close()
  return path
}

async function revisionOf(path: string): Promise<number> {
  const names = await readdir(path)
  return Math.max(...names.flatMap((name) => snapshotRevision(name) ?? []))
}

function canonicalListed({ listed, waiting }: BookView): readonly unknown[] {
  return [[...listed].map(([kind, days]) => [kind, [...days]]), [...waiting].map(([kind, ids]) => [kind, [...ids]])]
}

function flipped(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle)
  return bytes
}
