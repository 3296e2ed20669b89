import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { version } from '../../../package.json'
import { addPerson, answer, fixture, hearth, newFolder } from './hearth'

test.each([
  { line: ['fly'], says: "unknown command 'fly'" },
  { line: ['search', 'marta', '--loud'], says: "unknown option '--loud'" },
  { line: ['search'], says: "missing required argument 'query'" },
  { line: ['search', 'marta', '--limit', 'many'], says: 'whole number' },
  { line: ['today', '--on', '30 November'], says: 'a day like 2026-11-30' },
  { line: ['today', '--on', '2026-02-30'], says: 'a day like 2026-11-30' },
  { line: ['log', '0199', '--text', 'x'], says: '--channel' },
  { line: ['log', '0199', '--channel', 'pigeon'], says: 'Allowed choices' },
  { line: ['export', '--format', 'csv'], says: '--out' },
  { line: ['export', '--format', 'docx', '--out', 'x'], says: 'Allowed choices' },
  { line: ['edit', '0199', '--cadence', '0'], says: 'from 1 to 3650' },
  { line: ['start', '--port', '99999'], says: 'from 0 to 65535' },
])('$line is not understood: exit 2, usage on stderr, nothing on stdout', async ({ line, says }) => {
  const { code, out, err } = await hearth(await newFolder(), line)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
  expect(err).toContain('Usage:')
})

test('with --json the complaint is one line', async () => {
  const { code, out, err } = await hearth(await newFolder(), ['search', 'marta', '--loud', '--json'])
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
})

test('which version this is, is said without a book', async () => {
  expect(await hearth(await newFolder(), ['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' })
})

test('help is no error', async () => {
  const { code, out } = await hearth(await newFolder(), ['--help'])
  expect(code).toBe(0)
  for (const command of ['start', 'import', 'export', 'search', 'show', 'today', 'edit', 'log', 'add', 'undo', 'redo', 'check']) expect(out).toContain(`\n  ${command}`)
})

test('nothing to change for many is said', async () => {
  expect(await hearth(await newFolder(), ['bulk', 'tag:client'])).toMatchObject({ code: 1, err: 'hearth: Say what to change: --cadence, --tag, --untag, --festival or --unfestival.\n' })
  expect((await hearth(await newFolder(), ['bulk', 'ana', '--festival', 'Groundhog Day'])).err).toContain('no festival of that name')
})

test('nothing to edit is said, and nothing is done', async () => {
  expect(await hearth(await newFolder(), ['edit', '0199'])).toMatchObject({ code: 1, out: '', err: 'hearth: Say what to change: --cadence, --tag or --untag.\n' })
})

test.each([
  { line: ['--book', '', 'check'], says: 'must not be empty' },
  { line: ['export', '--format', 'csv', '--out', ' '], says: 'must not be empty' },
  { line: ['edit', '0199', '--tag', ' '], says: 'must not be empty' },
])('$line, as from a script whose variable is unset, is not guessed at', async ({ line, says }) => {
  const { code, out, err } = await hearth(await newFolder(), [...line, '--json'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
})

test.each([
  { line: ['add', 'x'.repeat(10_000)], says: '5000 characters' },
  { line: ['show', ''], says: 'Nobody in the book has the id' },
  { line: ['calendar', '--from', '2026-12-01', '--to', '2026-11-01'], says: 'the first one first' },
  { line: ['promises', '--text', 'Send the deck'], says: 'Say with whom' },
  { line: ['gift-limits', '--set', 'house'], says: '--amount and --currency' },
  { line: ['gift-limits', '--remove', 'house'], says: 'no limit of this name' },
  { line: ['calendar', '--from', '2026-01-01', '--to', '2027-01-01'], says: 'Take up to 300 days' },
  { line: ['import', fixture('vcard/John_Doe_GMAIL.vcf'), '--map', 'Name=fullName'], says: 'None of these files has columns' },
])('$says: exit 1, one line, nothing changed', async ({ line, says }) => {
  const folder = await newFolder()
  await addPerson(folder, 'Marta Quiroga')
  const { code, out, err } = await hearth(folder, line)
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
  expect(err).toContain(says)
  expect(err).not.toContain('inside Hearth')
  expect(await answer(folder, 'undo')).toMatchObject({ revision: 2 })
})

test.each(['31/02/2026', '2026-02-31', '0000-00-00', 'yesterday 25:99', '2026-11-20T25:00', '2026-11-20T10:00[Mars/Olympus]'])('a call at %s is refused, and the words are given back as written', async (at) => {
  const folder = await newFolder()
  const id = await addPerson(folder, 'Marta Quiroga')
  const { code, err } = await hearth(folder, ['log', id, '--channel', 'call', '--at', at])
  expect({ code, err }).toEqual({ code: 1, err: `hearth: "${at}" names no day Hearth understands. Try 2026-11-30 or "last Friday".\n` })
})

test.each([['check'], ['add', 'call with Marta']])('%s on a book that is a file says so and leaves it', async (...line) => {
  const folder = await newFolder()
  const book = join(folder, 'letter.txt')
  await writeFile(book, 'Dear Marta')
  expect(await hearth(folder, ['--book', book, ...line])).toMatchObject({ code: 1, out: '', err: `hearth: ${book} is a file, and a book is a folder. Give a folder, or a new name. Nothing was changed.\n` })
  expect(await readFile(book, 'utf8')).toBe('Dear Marta')
})
