import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, fixture, hearth, newFolder } from './hearth'

interface Imported {
  readonly files: readonly { readonly file: string; readonly format: string; readonly people: number; readonly problems: readonly { readonly line: number; readonly message: string }[] }[]
  readonly added: number
  readonly updated: number
  readonly skipped: number
  readonly revision: number
}

describe('import', () => {
  test('several files are one change, which one undo takes back', async () => {
    const folder = await newFolder()
    const done = await answer<Imported>(folder, 'import', fixture('vcard/John_Doe_GMAIL.vcf'), fixture('csv/google-contacts-2024.csv'))
    expect(done).toMatchObject({ added: 7, updated: 0, skipped: 0, revision: 1, files: [{ format: 'vcard', people: 1 }, { format: 'csv', people: 6 }] })
    await answer(folder, 'undo')
    expect(await answer(folder, 'check')).toMatchObject({ people: 0, entries: 0 })
  })

  test('the same file again adds nobody', async () => {
    const folder = await newFolder()
    const file = fixture('csv/freelancer-spreadsheet.csv')
    const first = await answer<Imported>(folder, 'import', file)
    expect(await answer(folder, 'import', file)).toMatchObject({ added: 0 })
    expect(await answer(folder, 'check')).toMatchObject({ people: first.added })
  })

  test('a dry run tells the same and changes nothing', async () => {
    const folder = await newFolder()
    const file = fixture('csv/google-contacts-2024.csv')
    const would = await answer<Imported>(folder, 'import', '--dry-run', file)
    expect(would.revision).toBe(0)
    expect(await answer(folder, 'check')).toMatchObject({ people: 0 })
    const { revision: _would, ...same } = would
    expect(await answer(folder, 'import', file)).toMatchObject(same)
  })

  test('a bad row is reported with its line, and the rest comes in', async () => {
    const done = await answer<Imported>(await newFolder(), 'import', fixture('csv/linkedin-connections.csv'))
    expect(done.added).toBeGreaterThan(0)
    expect(done.files[0]?.problems).toEqual([{ line: 8, message: expect.any(String) as string }])
  })

  test('columns go where --map says', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'list.csv'), 'Who,"Firm, big",Mystery\nMarta Quiroga,Northwind,x\n')
    await answer(folder, 'import', 'list.csv', '--map', 'Who=name,Firm\\, big=company,Mystery=')
    const [found] = await answer<readonly { readonly name: string; readonly company?: string }[]>(folder, 'search', 'marta')
    expect(found).toMatchObject({ name: 'Marta Quiroga', company: 'Northwind' })
  })

  describe('rows that are, or may be, somebody known', () => {
    const known = 'Name,Email,Phone,Job title\nAna Ruiz,ana@x.example,+34 600 111 222,Buyer\n'
    const newer = 'Name,Email,Phone,Interests\nAna Ruiz,ana@x.example,,chess\nAnna Ruiz,other@x.example,+34 600 111 222,tea\n'

    test.each([
      { options: [], done: { added: 1, updated: 1, skipped: 0 }, duplicates: [{ like: 'email', merged: 1, added: 0, skipped: 0 }, { like: 'phone', merged: 0, added: 1, skipped: 0 }] },
      { options: ['--exact', 'skip', '--likely', 'merge'], done: { added: 0, updated: 1, skipped: 1 }, duplicates: [{ like: 'email', skipped: 1 }, { like: 'phone', merged: 1 }] },
      { options: ['--exact', 'add', '--likely', 'skip'], done: { added: 1, updated: 0, skipped: 1 }, duplicates: [{ like: 'email', added: 1 }, { like: 'phone', skipped: 1 }] },
    ])('go as $options say', async ({ options, done, duplicates }) => {
      const folder = await newFolder()
      await writeFile(join(folder, 'known.csv'), known)
      await writeFile(join(folder, 'newer.csv'), newer)
      await answer(folder, 'import', 'known.csv')
      expect(await answer(folder, 'import', 'newer.csv', ...options)).toMatchObject({ ...done, duplicates })
    })
  })

  test('a table is read as the options say: letters, separator, order of dates', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'list.csv'), Buffer.from('Name|Birthday\nWeiß, Jörg|03/04/1985\n', 'latin1'))
    await answer(folder, 'import', 'list.csv', '--encoding', 'windows-1252', '--delimiter', '|', '--dates', 'mdy')
    const [found] = await answer<readonly { readonly id: string; readonly name: string }[]>(folder, 'search', 'weiß')
    expect(found?.name).toBe('Jörg Weiß')
    expect(await answer(folder, 'show', found?.id ?? '')).toMatchObject({ birthday: { year: 1985, month: 3, day: 4 } })
  })

  test.each([
    { what: 'a separator of several characters', args: [fixture('csv/linkedin-connections.csv'), '--delimiter', '::'], says: 'is not one character' },
    { what: 'a file that is not there', args: ['nowhere.csv'], says: 'nowhere.csv cannot be read' },
    { what: 'a heading that is not there', args: [fixture('csv/linkedin-connections.csv'), '--map', 'Nonsense=name'], says: 'No file has a column "Nonsense"' },
    { what: 'a mapping without a field', args: [fixture('csv/linkedin-connections.csv'), '--map', 'Nonsense'], says: 'should read Heading=field' },
  ])('$what fails the command, and nothing comes in', async ({ args, says }) => {
    const folder = await newFolder()
    const { code, out, err } = await hearth(folder, ['import', ...args, '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(says)
    expect(await answer(folder, 'check')).toMatchObject({ people: 0 })
  })
})

describe('export', () => {
  async function filled() {
    const folder = await newFolder()
    await answer(folder, 'import', fixture('csv/google-contacts-2024.csv'))
    return folder
  }

  test.each(['csv', 'vcard', 'json', 'markdown'])('writes %s where it is told to, from where the user stands', async (format) => {
    const folder = await filled()
    const report = await answer<{ readonly path: string; readonly people: number }>(folder, 'export', '--format', format, '--out', 'contacts')
    expect(report).toMatchObject({ path: join(folder, 'contacts'), people: 6 })
    expect((await stat(report.path)).isDirectory()).toBe(format === 'markdown')
  })

  test('what JSON holds imports back into an empty book as it was', async () => {
    const folder = await filled()
    await answer(folder, 'export', '--format', 'json', '--out', 'book.json')
    const other = await newFolder()
    await answer(other, 'import', join(folder, 'book.json'))
    await answer(other, 'export', '--format', 'json', '--out', 'book.json')
    const rows = async (where: string) => {
      const { people, entries } = JSON.parse(await readFile(join(where, 'book.json'), 'utf8')) as Record<string, unknown>
      return { people, entries }
    }
    expect(await rows(other)).toEqual(await rows(folder))
  })

  test('--filter takes only the people a search finds', async () => {
    expect(await answer(await filled(), 'export', '--format', 'csv', '--out', 'some.csv', '--filter', 'marta')).toMatchObject({ people: 1 })
  })

  test('a file that is there stays as it is, unless --force is given', async () => {
    const folder = await filled()
    await writeFile(join(folder, 'mine.csv'), 'precious')
    const refused = await hearth(folder, ['export', '--format', 'csv', '--out', 'mine.csv'])
    expect(refused.code).toBe(1)
    expect(await readFile(join(folder, 'mine.csv'), 'utf8')).toBe('precious')
    await answer(folder, 'export', '--format', 'csv', '--out', 'mine.csv', '--force')
    expect(await readFile(join(folder, 'mine.csv'), 'utf8')).toContain('Marta')
  })

  test('a folder is never replaced, not even with --force', async () => {
    const folder = await filled()
    await answer(folder, 'export', '--format', 'markdown', '--out', 'notes')
    expect((await hearth(folder, ['export', '--format', 'markdown', '--out', 'notes', '--force'])).code).toBe(1)
    expect((await hearth(folder, ['export', '--format', 'csv', '--out', 'notes', '--force'])).code).toBe(1)
  })
})
