import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPerson, answer, hearth, newFolder } from './hearth'

interface Listed {
  readonly backups: readonly { readonly file: string; readonly people: number; readonly inSecond: boolean }[]
}

test('backup, backups, restore with a dry run first, undo; the second folder on the way', async () => {
  const folder = await newFolder()
  await mkdir(join(folder, 'stick'))
  await addPerson(folder, 'Marta Quiroga')
  await addPerson(folder, 'Bo Chen')
  expect(await answer(folder, 'backup', '--second', 'stick')).toMatchObject({ made: true, people: 2, second: { folder: join(folder, 'stick') } })
  await addPerson(folder, 'Lena Fischer')
  const { backups } = await answer<Listed>(folder, 'backups')
  const file = backups.find(({ people }) => people === 2)?.file ?? ''
  expect(backups.find((backup) => backup.file === file)).toMatchObject({ inSecond: true })

  expect(await answer(folder, 'restore', file, '--dry-run')).toMatchObject({ dryRun: true, people: { added: 0, changed: 0, gone: 1 }, gone: [{ name: 'Lena Fischer' }] })
  expect(await answer<unknown[]>(folder, 'search', 'lena')).toHaveLength(1)
  expect(await answer(folder, 'restore', file)).toMatchObject({ changed: true, people: { gone: 1 } })
  expect(await answer<unknown[]>(folder, 'search', 'lena')).toHaveLength(0)
  await answer(folder, 'undo')
  expect(await answer<unknown[]>(folder, 'search', 'lena')).toHaveLength(1)

  const [place = ''] = await readdir(join(folder, 'stick'))
  const other = await newFolder()
  expect(await answer(other, 'restore', join(folder, 'stick', place, file))).toMatchObject({ people: { added: 2 } })
  expect((await hearth(folder, ['backup', '--no-second'])).out).toContain('Backup')
  expect(await hearth(folder, ['restore', 'nothing.gz'])).toMatchObject({ code: 1, err: expect.stringContaining('no backup nothing.gz') as string })
})

test('history and trash: one change is taken back by its id, one person put back by theirs', async () => {
  const folder = await newFolder()
  const id = await addPerson(folder, 'Marta Quiroga')
  await answer(folder, 'edit', id, '--tag', 'client')
  await answer(folder, 'edit', id, '--cadence', '30')
  const history = await answer<{ changeId: string; label: string }[]>(folder, 'history')
  expect(history.map(({ label }) => label)).toEqual(['Marta Quiroga changed', 'Marta Quiroga changed', 'Written down for Marta Quiroga'])
  await answer(folder, 'undo', history[1]?.changeId ?? '')
  const shown = await answer<{ tags: string[]; cadence?: unknown }>(folder, 'show', id)
  expect([shown.tags, shown.cadence]).toMatchObject([[], { days: 30 }])

  await answer(folder, 'undo', history[0]?.changeId ?? '')
  await answer(folder, 'undo')
  expect(await answer(folder, 'trash')).toEqual([])
  expect(await hearth(folder, ['trash', '--put-back', id])).toMatchObject({ code: 1, err: expect.stringContaining('not in the trash') as string })
})

test('erase wants --yes, and then leaves nothing of somebody in any list', async () => {
  const folder = await newFolder()
  const id = await addPerson(folder, 'Marta Quiroga')
  await addPerson(folder, 'Bo Chen')
  expect(await hearth(folder, ['erase', id])).toMatchObject({ code: 1, err: expect.stringContaining('--yes') as string })
  expect(await answer(folder, 'erase', id, '--yes')).toMatchObject({ people: 1, entries: 1, second: 'none' })
  expect(await answer(folder, 'search', 'marta')).toEqual([])
  expect(await answer(folder, 'trash')).toEqual([])
  expect(JSON.stringify(await answer(folder, 'history'))).not.toContain('Marta')
  expect(await answer(folder, 'check')).toMatchObject({ ok: true, people: 1 })
})
