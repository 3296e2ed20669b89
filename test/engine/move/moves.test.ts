import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sealed, sha256, unsealed } from '../../../src/engine/move/moveFile'
import { bookAsJson, bringIn, fixture, openBook, type OpenedBook } from '../exchange/books'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

async function filled(): Promise<OpenedBook> {
  const book = await openBook()
  await bringIn(book, await fixture('vcard/John_Doe_IPHONE.vcf'), await fixture('csv/freelancer-spreadsheet.csv'))
  const photo = await book.engine.photos.put(png)
  await book.engine.run({ type: 'person.create', id: 'ana', fields: { name: { given: 'Ana' }, photo } })
  await book.engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: ['ana'], text: 'Tea' } })
  await book.engine.run({ type: 'settings.edit', patch: { budget: 7, me: { name: 'Me' } } })
  await book.engine.run({ type: 'template.save', name: 'Hello', text: 'Hi' })
  return book
}

async function packed(): Promise<{ readonly book: OpenedBook; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const book = await filled()
  const { file } = await book.engine.moves.pack()
  return { book, bytes: new Uint8Array(await file.arrayBuffer()) }
}

describe('a book moved to another computer', () => {
  test('is the same there: people, entries, settings, templates, photos', async () => {
    const { book, bytes } = await packed()
    const other = await openBook()
    const found = await other.engine.moves.look(new Blob([bytes]))
    expect(found).toMatchObject({ people: book.engine.book.people.size, entries: book.engine.book.entries.size, here: { people: 0, entries: 0 } })
    expect(found.photos).toBeGreaterThan(0)
    const done = await other.engine.moves.open(found.moveId)
    expect(done).toMatchObject({ changed: true, people: found.people, photos: found.photos })
    expect(await bookAsJson(other)).toEqual(await bookAsJson(book))
  })

  test('takes the place of the book there as one change; a backup is made first, undo brings it back exactly', async () => {
    const { bytes } = await packed()
    const other = await openBook()
    await other.engine.run({ type: 'person.create', id: 'bo', fields: { name: { given: 'Bo' } } })
    const before = await bookAsJson(other)
    const { moveId } = await other.engine.moves.look(new Blob([bytes]))
    await other.engine.moves.open(moveId)
    expect(other.engine.book.people.has('bo')).toBe(false)
    expect(await readdir(join(other.folder, 'book', 'backups'))).toHaveLength(1)
    await other.engine.undo()
    expect(await bookAsJson(other)).toEqual(before)
    await expect(other.engine.moves.open(moveId)).rejects.toMatchObject({ code: 'move.gone' })
  })

  test('is written whole to a free name, never over what is there', async () => {
    const book = await filled()
    const path = join(book.folder, 'out.hearth')
    expect(await book.engine.moves.write(path)).toMatchObject({ path, people: book.engine.book.people.size, missing: 0 })
    const written = await readFile(path)
    await expect(book.engine.moves.write(path)).rejects.toMatchObject({ code: 'export.exists' })
    expect(await readFile(path)).toEqual(written)
    expect((await readdir(book.folder)).sort()).toEqual(['book', 'out.hearth'])
  })

  test('a picture that is gone is told and holds up nothing', async () => {
    const book = await filled()
    const { photo = '' } = book.engine.book.people.get('ana') ?? {}
    await writeFile(join(book.folder, 'book', 'photos', photo), 'spoiled')
    expect(await book.engine.moves.pack()).toMatchObject({ missing: 1 })
  })
})

type Files = Record<string, Uint8Array>

/** The archive with other contents, and a manifest that knows of them where `honest`. */
function changed(bytes: Uint8Array, change: (files: Files) => void, honest = false): Blob {
  const files = unzipSync(bytes)
  change(files)
  if (honest) {
    const manifest = unsealed(new TextDecoder().decode(files['manifest.json']))
    const listed = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'manifest.json').map(([name, content]) => [name, { bytes: content.length, sha256: sha256(content) }]))
    files['manifest.json'] = strToU8(sealed({ ...manifest, files: listed, photos: Object.keys(listed).length - 1 }))
  }
  return new Blob([zipSync(files)])
}

describe('a file that is not as it was made', () => {
  const hostile = ['../../evil', '/etc/cron.d/evil', 'C:\\evil', 'photos/../../evil.png', 'photos\\evil.png', `photos/${'0'.repeat(64)}.svg`, 'CON', 'constructor', 'book.json/x', '']

  test.each<[string, (files: Files) => void, boolean, string]>([
    ['a row changed', (files) => (files['book.json'] = strToU8(new TextDecoder().decode(files['book.json']).replace('Tea', 'Tee'))), false, 'move.damaged'],
    ['a picture left out', (files) => delete files[Object.keys(files).find((name) => name.startsWith('photos/')) ?? ''], false, 'move.damaged'],
    ['a picture whose name is not its content', (files) => (files[`photos/${'0'.repeat(64)}.png`] = png), true, 'move.damaged'],
    ['no manifest', (files) => delete files['manifest.json'], false, 'move.notOne'],
    ['a manifest without its seal', (files) => (files['manifest.json'] = strToU8('{}')), false, 'move.damaged'],
    ['a row that does not fit', (files) => (files['book.json'] = strToU8(new TextDecoder().decode(files['book.json']).replace('"kind":"human"', '"kind":"robot"'))), true, 'move.damaged'],
    ['a book from the future', (files) => (files['book.json'] = strToU8(new TextDecoder().decode(files['book.json']).replace(/"schema": \d+/, '"schema": 999'))), true, 'import.newerSchema'],
    ...hostile.map((name): [string, (files: Files) => void, boolean, string] => [`something called ${JSON.stringify(name)}`, (files) => Object.defineProperty(files, name, { value: png, enumerable: true }), true, 'move.strange']),
  ])('%s is refused, and nothing is written anywhere', async (_what, change, honest, code) => {
    const { bytes } = await packed()
    const other = await openBook()
    const before = await bookAsJson(other)
    const names = async () => (await readdir(other.folder, { recursive: true })).sort()
    const there = await names()
    await expect(other.engine.moves.look(changed(bytes, change, honest))).rejects.toMatchObject({ code })
    expect(await bookAsJson(other)).toEqual(before)
    expect(await names()).toEqual(there)
  })

  test('cut anywhere, or with any byte flipped, it is refused or reads as it was made', async () => {
    const { bytes } = await packed()
    const other = await openBook()
    const whole = await other.engine.moves.look(new Blob([bytes]))
    for (let i = 0; i < 40; i++) {
      const at = Math.floor((bytes.length * i) / 40)
      await expect(other.engine.moves.look(new Blob([bytes.subarray(0, at)]))).rejects.toMatchObject({ code: expect.stringMatching(/^move\./) as string })
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      const read = await other.engine.moves.look(new Blob([flipped])).catch((error: unknown) => error)
      if (read instanceof Error) expect(read).toMatchObject({ code: expect.stringMatching(/^move\./) as string })
      else expect(read).toMatchObject({ ...whole, moveId: expect.any(String) as string })
    }
  })
})
