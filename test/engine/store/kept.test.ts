import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestEngine, temporaryFolder } from '../temporaryBook'

const png = (fill: number, length = 500) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(length).fill(fill)])

test('half-typed text is there again after the program was killed', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await engine.drafts.keep('note/1', 'Loves fly fi')
  await engine.drafts.keep('note/1', 'Loves fly fishing')
  const reading = await openTestEngine(path, { mode: 'read' })
  expect(reading.drafts.list()).toMatchObject([{ key: 'note/1', text: 'Loves fly fishing' }])
  await expect(reading.drafts.keep('note/2', 'no')).rejects.toMatchObject({ code: 'book.readOnly' })
})

test('a hundred keystrokes at once end with the last, each answered once it is safe', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await Promise.all(Array.from({ length: 100 }, (_, index) => engine.drafts.keep('note/1', 'x'.repeat(index + 1))))
  const [draft] = (await openTestEngine(path, { mode: 'read' })).drafts.list()
  expect(draft?.text.length).toBe(100)
})

test('an emptied text is no longer offered', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  await engine.drafts.keep('note/1', 'Loves')
  await engine.drafts.keep('note/1', '  ')
  expect(engine.drafts.list()).toEqual([])
})

test('drafts that cannot be read are put aside, not written over', async () => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  await first.drafts.keep('note/1', 'Loves fly fishing')
  await first.close()
  const file = join(path, 'local', 'drafts.json')
  const spoiled = (await readFile(file, 'utf8')).replace('fly', 'fry')
  await writeFile(file, spoiled)
  const engine = await openTestEngine(path)
  expect(engine.drafts.list()).toEqual([])
  await engine.drafts.keep('note/2', 'new')
  const names = await readdir(join(path, 'local'))
  const aside = names.find((name) => name.startsWith('drafts.json.damaged')) ?? ''
  expect(await readFile(join(path, 'local', aside), 'utf8')).toBe(spoiled)
})

test('the same picture is kept once; two that differ are two', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const names = [await engine.photos.put(png(1)), await engine.photos.put(png(1)), await engine.photos.put(png(2))]
  expect(new Set(names).size).toBe(2)
  expect((await readdir(join(path, 'photos'))).sort()).toEqual([...new Set(names)].sort())
  expect(await engine.photos.get(names[2] ?? '')).toEqual(png(2))
  expect(await engine.photos.has(names[0] ?? '')).toBe(true)
})

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
test.each([
  { sort: 'jpg', opening: bytes('\xff\xd8\xff\xe0\0\x10JFIF') },
  { sort: 'gif', opening: bytes('GIF89a') },
  { sort: 'webp', opening: bytes('RIFF\x10\0\0\0WEBPVP8 ') },
])('a $sort is known by its first bytes', async ({ sort, opening }) => {
  const engine = await openTestEngine(await temporaryFolder())
  expect(await engine.photos.put(new Uint8Array([...opening, ...png(3)]))).toMatch(new RegExp(`^[0-9a-f]{64}\\.${sort}$`))
})

test.each([
  { what: 'an SVG, which could carry a script', given: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), code: 'photo.kind' },
  { what: 'a page', given: bytes('<!doctype html>'), code: 'photo.kind' },
  { what: 'nothing', given: new Uint8Array(), code: 'photo.kind' },
  { what: 'a picture of 13 MB', given: Buffer.concat([png(0), Buffer.alloc(13 << 20)]), code: 'photo.large' },
])('$what is refused', async ({ given, code }) => {
  const engine = await openTestEngine(await temporaryFolder())
  await expect(engine.photos.put(given)).rejects.toMatchObject({ code })
})

test.each(['../local/lock.key', '/etc/passwd', `${'0'.repeat(64)}.svg`, `${'0'.repeat(64)}.png`])('no picture is called %s', async (name) => {
  const engine = await openTestEngine(await temporaryFolder())
  await expect(engine.photos.get(name)).rejects.toMatchObject({ code: 'photo.gone' })
  expect(await engine.photos.has(name)).toBe(false)
})

test('a picture that changed on disk is not shown as the one it was', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const name = await engine.photos.put(png(1))
  await writeFile(join(path, 'photos', name), png(9))
  await expect(engine.photos.get(name)).rejects.toMatchObject({ code: 'photo.damaged' })
  expect(await engine.photos.has(name)).toBe(false)
})
