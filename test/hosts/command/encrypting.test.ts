import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPerson, hearth, newFolder } from './hearth'

test('encrypt, then every command wants the passphrase from its file; change and remove it', async () => {
  const folder = await newFolder()
  await addPerson(folder, 'Marta Quiroga')
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  await writeFile(first, 'correct horse battery\n')
  await writeFile(second, 'another long passphrase\n')
  const run = async (environment: NodeJS.ProcessEnv, ...args: string[]) => {
    const { code, out, err } = await hearth(folder, [...args, '--json'], environment)
    return { code, err, answer: out ? (JSON.parse(out) as unknown) : undefined }
  }
  expect(await run({}, 'encrypt')).toMatchObject({ code: 1, err: expect.stringContaining('HEARTH_NEW_PASSPHRASE_FILE') as string })
  expect(await run({ HEARTH_NEW_PASSPHRASE_FILE: first }, 'encrypt')).toMatchObject({ code: 0, answer: { encrypted: true, recovery: expect.stringMatching(/^(\w{4}-){7}\w{4}$/) as string } })
  expect(await run({}, 'search', 'marta')).toMatchObject({ code: 1, err: expect.stringContaining('HEARTH_PASSPHRASE_FILE') as string })
  expect(await run({ HEARTH_PASSPHRASE_FILE: second }, 'search', 'marta')).toMatchObject({ code: 1, err: expect.stringContaining('does not open') as string })
  expect(await run({ HEARTH_PASSPHRASE_FILE: first }, 'search', 'marta')).toMatchObject({ code: 0, answer: [{ name: 'Marta Quiroga' }] })
  expect(await run({ HEARTH_PASSPHRASE_FILE: first, HEARTH_NEW_PASSPHRASE_FILE: second }, 'encrypt', '--change')).toMatchObject({ code: 0 })
  expect(await run({ HEARTH_PASSPHRASE_FILE: first }, 'check')).toMatchObject({ code: 1 })
  expect(await run({ HEARTH_PASSPHRASE_FILE: second }, 'check')).toMatchObject({ code: 0, answer: { ok: true, people: 1 } })
  expect(await run({ HEARTH_PASSPHRASE_FILE: second }, 'encrypt', '--remove')).toMatchObject({ code: 0, answer: { encrypted: false } })
  expect(await run({}, 'search', 'marta')).toMatchObject({ code: 0, answer: [{ name: 'Marta Quiroga' }] })
  expect(await run({}, 'lock')).toMatchObject({ code: 1, err: expect.stringContaining('nothing to lock') as string })
})
