import { expect, test } from 'vitest'
import { hearth, newFolder } from './hearth'

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

test('help is no error', async () => {
  const { code, out } = await hearth(await newFolder(), ['--help'])
  expect(code).toBe(0)
  for (const command of ['start', 'import', 'export', 'search', 'show', 'today', 'edit', 'log', 'add', 'undo', 'redo', 'check']) expect(out).toContain(`\n  ${command}`)
})

test('nothing to edit is said, and nothing is done', async () => {
  expect(await hearth(await newFolder(), ['edit', '0199'])).toMatchObject({ code: 1, out: '', err: 'hearth: Say what to change: --cadence, --tag or --untag.\n' })
})
