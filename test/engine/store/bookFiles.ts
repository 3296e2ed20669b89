import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addPeople, openTestEngine, temporaryFolder } from '../temporaryBook'

/** A small closed book: a snapshot and a journal after it, about 5 KB in all. */
export async function smallBook(): Promise<{ path: string; ids: string[] }> {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const ids = await addPeople(engine, 'Marta', 'Omar', '王芳')
  await engine.snapshot()
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: ids, text: 'Loves fly fishing, 喜欢钓鱼' } })
  await engine.run({ type: 'person.edit', id: ids[0] ?? '', patch: { howWeMet: 'at the fair' } })
  await addPeople(engine, 'Ines')
  await engine.close()
  return { path, ids }
}

/** Snapshots and journal segments of a book, by their path inside it. */
export async function bookFiles(path: string): Promise<string[]> {
  const own = (await readdir(path)).filter((name) => name.endsWith('.jsonl'))
  const journal = (await readdir(join(path, 'journal'))).filter((name) => name.endsWith('.jsonl'))
  return [...own, ...journal.map((name) => join('journal', name))].sort()
}

export async function lastSegment(path: string): Promise<string> {
  return join(path, (await bookFiles(path)).filter((file) => file.startsWith('journal')).at(-1) ?? '')
}

/** Every file of a book and its bytes, to tell whether anything was touched. Backups and this machine's own files left out. */
export async function bytesOf(path: string): Promise<Record<string, string>> {
  const files = await bookFiles(path)
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await readFile(join(path, file))).toString('hex')] as const)))
}

/** A copy of a book with one of its files changed. */
export async function copyWith(path: string, file: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const copy = join(await temporaryFolder(), 'book')
  await cp(path, copy, { recursive: true })
  await writeFile(join(copy, file), change(await readFile(join(copy, file))))
  return copy
}
