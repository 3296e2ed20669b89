import { readdir, writeFile } from 'node:fs/promises'
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

test('a backup of another encrypted book is restored with its passphrase from a file, or its recovery key', async () => {
  const [old, mine] = [await newFolder(), await newFolder()]
  await addPerson(old, 'Marta Quiroga')
  const [passphrase, recovery] = [join(old, 'passphrase'), join(old, 'recovery')]
  await writeFile(passphrase, 'correct horse battery\n')
  const made = JSON.parse((await hearth(old, ['encrypt', '--json'], { HEARTH_NEW_PASSPHRASE_FILE: passphrase })).out) as { readonly recovery: string }
  await writeFile(recovery, made.recovery)
  await hearth(old, ['backup'], { HEARTH_PASSPHRASE_FILE: passphrase })
  const path = join(old, (await readdir(old, { recursive: true })).find((name) => name.endsWith('.gz')) ?? '')
  await addPerson(mine, 'Ines Roca')
  const restore = (environment: NodeJS.ProcessEnv, ...args: string[]) => hearth(mine, ['restore', path, ...args, '--json'], environment)
  expect(await restore({})).toMatchObject({ code: 1, err: expect.stringContaining('another encrypted book') as string })
  expect(await restore({ HEARTH_BACKUP_PASSPHRASE_FILE: recovery })).toMatchObject({ code: 1, err: expect.stringContaining('does not open') as string })
  expect(await restore({ HEARTH_BACKUP_PASSPHRASE_FILE: recovery }, '--recovery', '--dry-run')).toMatchObject({ code: 0 })
  expect(await restore({ HEARTH_BACKUP_PASSPHRASE_FILE: passphrase })).toMatchObject({ code: 0 })
  expect(JSON.parse((await hearth(mine, ['search', 'marta', '--json'])).out)).toMatchObject([{ name: 'Marta Quiroga' }])
  expect((await hearth(mine, ['undo'])).code).toBe(0)
  expect(JSON.parse((await hearth(mine, ['search', 'marta', '--json'])).out)).toEqual([])
})
