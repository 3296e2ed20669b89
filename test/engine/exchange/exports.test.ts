import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/core/people'
import { bringIn, file, fixture, fixturePaths, openBook, type OpenedBook } from './books'

const hostileNames = ['../../escape', '/etc/passwd', 'C:\\Windows\\system32', 'CON', 'com¹', 'trailing. ', 'same', 'SAME', 'Zo\u00eb', 'Zoe\u0308', 'a\u202Ecod.exe', 'x'.repeat(400), '张'.repeat(200), '..', 'a/b', 'a\nb', 'a:b', '']

async function bookOf(names: readonly string[]): Promise<OpenedBook> {
  const book = await openBook()
  for (const [i, given] of names.entries()) await book.engine.run({ type: 'person.create', fields: { name: given ? { given } : {}, emails: [{ value: `${i}@x.example` }], tags: i % 2 ? ['odd'] : [] } })
  return book
}

describe('Markdown', () => {
  test('is one file per person in a new folder', async () => {
    const book = await bookOf(['Ana', 'Bo'])
    const path = join(book.folder, 'notes')
    const report = await book.exports.write({ format: 'markdown', path })
    expect(report).toMatchObject({ path, files: 2, people: 2, entries: 0 })
    expect((await readdir(path)).sort()).toEqual(['Ana.md', 'Bo.md'])
    expect(report.bytes).toBe((await stat(join(path, 'Ana.md'))).size + (await stat(join(path, 'Bo.md'))).size)
  })

  test('keeps hostile names inside the folder, each a file of its own', async () => {
    const book = await bookOf(hostileNames)
    const path = join(book.folder, 'notes')
    await book.exports.write({ format: 'markdown', path })
    const files = await readdir(path)
    expect(files).toHaveLength(hostileNames.length)
    expect(new Set(files.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(hostileNames.length)
    expect((await readdir(book.folder)).sort()).toEqual(['book', 'notes'])
  })

  test('comes as a zip when it is downloaded, with the same names', async () => {
    const book = await bookOf(hostileNames)
    const { name, bytes } = await book.exports.download({ format: 'markdown' })
    expect(name).toBe('Hearth 2026-11-22.zip')
    const entries = Object.keys(unzipSync(new Uint8Array(await bytes.arrayBuffer())))
    expect(entries).toHaveLength(hostileNames.length)
    for (const entry of entries) expect(entry).toMatch(/^[^/\\:]+\.md$/)
  })

  test('of one person is one file', async () => {
    const book = await bookOf(['Ana', 'Bo'])
    const [id = ''] = book.engine.book.people.keys()
    expect((await book.exports.download({ format: 'markdown', ids: [id] })).name).toBe('Ana.md')
  })
})

describe('what is there is never written over', () => {
  const formats = ['csv', 'vcard', 'json', 'markdown'] as const

  test.each(formats)('%s: a file', async (format) => {
    const book = await bookOf(['Ana'])
    const path = join(book.folder, 'out')
    await writeFile(path, 'mine')
    await expect(book.exports.write({ format, path })).rejects.toMatchObject({ code: 'export.exists' })
    expect(await readFile(path, 'utf8')).toBe('mine')
    expect((await readdir(book.folder)).sort()).toEqual(['book', 'out'])
  })

  test.each(formats)('%s: a link, also one that leads nowhere', async (format) => {
    const book = await bookOf(['Ana'])
    const target = join(book.folder, 'target')
    const path = join(book.folder, 'link')
    await symlink(target, path)
    await expect(book.exports.write({ format, path })).rejects.toMatchObject({ code: 'export.exists' })
    expect((await readdir(book.folder)).sort()).toEqual(['book', 'link'])
  })

  test('Markdown: a folder with something in it; an empty one is used', async () => {
    const book = await bookOf(['Ana'])
    const [full, empty] = [join(book.folder, 'full'), join(book.folder, 'empty')]
    await mkdir(full)
    await mkdir(empty)
    await writeFile(join(full, 'Ana.md'), 'mine')
    await expect(book.exports.write({ format: 'markdown', path: full })).rejects.toMatchObject({ code: 'export.exists' })
    await book.exports.write({ format: 'markdown', path: empty })
    expect(await readFile(join(full, 'Ana.md'), 'utf8')).toBe('mine')
    expect(await readdir(empty)).toEqual(['Ana.md'])
  })

  test('a file goes into a folder that is there', async () => {
    const book = await bookOf(['Ana', 'Bo'])
    const folder = join(book.folder, 'out')
    await mkdir(folder)
    const { path } = await book.exports.write({ format: 'csv', path: folder })
    expect(path).toBe(join(folder, 'Hearth 2026-11-22.csv'))
    await expect(book.exports.write({ format: 'csv', path: folder })).rejects.toMatchObject({ code: 'export.exists' })
  })

  test('a place that cannot be written leaves nothing behind', async () => {
    const book = await bookOf(['Ana'])
    await expect(book.exports.write({ format: 'csv', path: join(book.folder, 'no', 'such', 'folder.csv') })).rejects.toMatchObject({ code: 'export.failed' })
    expect(await readdir(book.folder)).toEqual(['book'])
  })

  test('files are for their owner only', async () => {
    const book = await bookOf(['Ana'])
    const { path } = await book.exports.write({ format: 'vcard', path: join(book.folder, 'a.vcf') })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })
})

describe('whom', () => {
  test('ids', async () => {
    const book = await bookOf(['Ana', 'Bo', 'Cy'])
    const ids = [...book.engine.book.people.keys()].slice(1)
    expect(await book.exports.write({ format: 'vcard', ids, path: join(book.folder, 'a.vcf') })).toMatchObject({ people: 2 })
  })

  test('a search, and a saved one by its name', async () => {
    const book = await bookOf(['Ana', 'Bo', 'Cy'])
    expect(await book.exports.write({ format: 'csv', query: 'tag:odd', path: join(book.folder, 'a.csv') })).toMatchObject({ people: 1 })
    await book.engine.run({ type: 'segment.save', name: 'Odd ones', query: 'tag:odd' })
    expect(await book.exports.write({ format: 'csv', query: 'in:"odd ones"', path: join(book.folder, 'b.csv') })).toMatchObject({ people: 1 })
    await expect(book.exports.download({ format: 'csv', query: 'tag:nobody' })).rejects.toMatchObject({ code: 'export.nobody' })
  })

  test('JSON of some people holds their entries and no one else', async () => {
    const book = await bookOf(['Ana', 'Bo'])
    const [ana = '', bo = ''] = book.engine.book.people.keys()
    const note = (personIds: string[]) => book.engine.run({ type: 'entry.add', entry: { kind: 'note', text: 'tea', personIds } })
    await note([ana])
    await note([ana, bo])
    await note([bo])
    const json = JSON.parse(await (await book.exports.download({ format: 'json', ids: [ana] })).bytes.text()) as { people: { id: string }[]; entries: { personIds: string[] }[] }
    expect(json.people.map(({ id }) => id)).toEqual([ana])
    expect(json.entries.map(({ personIds }) => personIds)).toEqual([[ana], [ana]])
  })
})

describe('out of one book and into another', () => {
  test.each(['vcard', 'csv'] as const)('%s keeps people and their notes, and a second time adds nothing', async (format) => {
    const [one, other] = [await openBook(), await openBook()]
    await bringIn(one, ...(await Promise.all(fixturePaths.map(fixture))))
    const { name, bytes } = await one.exports.download({ format })
    const content = new Uint8Array(await bytes.arrayBuffer())
    const { preview, done } = await bringIn(other, file(name, content))
    expect(preview.files[0]?.problems).toEqual([])
    expect(done.added).toBe(one.engine.book.people.size)
    const plain = ({ engine: { book } }: OpenedBook) => {
      const places = new Map([...book.people.keys()].map((id, place) => [id, place]))
      const relations = (person: Person) => person.relations.map(({ personId, ...relation }) => ({ ...relation, who: personId && places.get(personId) }))
      return [...book.people.values()].map(({ id: _id, createdAt: _c, updatedAt: _u, extra: _extra, photo: _photo, ...person }) => ({ ...person, relations: relations(person as Person) }))
    }
    expect(plain(other)).toEqual(plain(one))
    const notes = (book: OpenedBook) => [...book.engine.book.entries.values()].flatMap((entry) => (entry.kind === 'note' ? [entry.text] : [])).sort()
    expect(notes(other)).toEqual(notes(one))
    expect((await bringIn(other, file(name, content))).done).toMatchObject({ added: 0, updated: 0, changed: false })
    expect((await bringIn(one, file(name, content))).done).toMatchObject({ added: 0, changed: false })
  })

  test('line ends and quotes in fields add no record', async () => {
    const hostile = ['\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ghost', '"\r\n"Ghost","x"', '\n---\n# Ghost', "',\n[\"x\"]", 'a\rb\nc']
    const book = await openBook()
    for (const text of hostile) await book.engine.run({ type: 'person.create', fields: { name: { given: text }, howWeMet: text, tags: [text], fields: [{ label: text, value: text }], organisations: [{ name: text }] } })
    for (const format of ['vcard', 'csv', 'json'] as const) {
      const { name, bytes } = await book.exports.download({ format })
      const other = await openBook()
      const { preview } = await bringIn(other, file(name, new Uint8Array(await bytes.arrayBuffer())))
      expect([format, preview.files[0]?.people, preview.files[0]?.problemCount]).toEqual([format, hostile.length, 0])
    }
    expect((await book.exports.write({ format: 'markdown', path: join(book.folder, 'notes') })).files).toBe(hostile.length)
  })
})
