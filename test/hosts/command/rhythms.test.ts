import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, hearth, newFolder } from './hearth'

const rows = 'Name,Tags,City\nMarta Quiroga,client,Berlin\nBen Okoro,client,Bremen\nCleo Marsh,friend,Berlin\n'

interface Today {
  readonly nudges: readonly { readonly name: string; readonly rhythm?: unknown }[]
}

async function filled(): Promise<string> {
  const folder = await newFolder()
  await writeFile(join(folder, 'people.csv'), rows)
  await answer(folder, 'import', 'people.csv')
  await answer(folder, 'segments', '--save', 'Clients in Berlin', 'tag:client city:berlin')
  return folder
}

const nudged = async (folder: string, on: string) => (await answer<Today>(folder, 'today', '--on', on)).nudges.map(({ name, rhythm }) => ({ name, rhythm }))

test('a saved search gets a rhythm: shown before, told on Today, carried in the export, undone', async () => {
  const folder = await filled()
  const nothing = await answer(folder, 'rhythms')
  expect(nothing).toEqual({ tags: [], searches: [] })
  expect(await answer(folder, 'rhythms', '--search', 'clients in berlin', '--every', '20', '--preview')).toMatchObject({ people: 1, perDay: 1 / 20, budget: 5 })
  expect(await answer(folder, 'rhythms')).toEqual(nothing)
  await answer(folder, 'rhythms', '--search', 'clients in berlin', '--every', '20')
  await answer(folder, 'rhythms', '--tag', 'friend', '--every', '30')
  const set = { tags: [{ tag: 'friend', days: 30 }], searches: [{ search: 'Clients in Berlin', query: 'tag:client city:berlin', days: 20, people: 1 }] }
  expect(await answer(folder, 'rhythms')).toEqual(set)
  const told = [{ name: 'Cleo Marsh', rhythm: { days: 30, tag: 'friend' } }, { name: 'Marta Quiroga', rhythm: { days: 20, search: 'Clients in Berlin' } }]
  expect((await nudged(folder, '2026-12-31')).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(told)

  await answer(folder, 'export', '--format', 'json', '--out', 'book.json')
  const other = await newFolder()
  await answer(other, 'import', join(folder, 'book.json'))
  expect(await answer(other, 'rhythms')).toEqual(set)
  expect(await nudged(other, '2026-12-31')).toEqual(await nudged(folder, '2026-12-31'))

  await answer(folder, 'rhythms', '--tag', 'friend', '--every', 'none')
  await answer(folder, 'segments', '--remove', 'Clients in Berlin')
  expect([await answer(folder, 'rhythms'), await nudged(folder, '2026-12-31')]).toEqual([nothing, []])
  await answer(folder, 'undo')
  expect(await answer(folder, 'rhythms')).toEqual({ ...set, tags: [] })
})

test.each([
  { what: 'a search that does not stand still', args: ['rhythms', '--search', 'Cold', '--every', '20'], says: '“cold:” stands in the way: it depends on the day' },
  { what: 'a search nobody saved', args: ['rhythms', '--search', 'Nobody', '--every', '20'], says: 'There is no saved search of this name.' },
  { what: 'nothing said of whom', args: ['rhythms', '--every', '20'], says: 'Say whose and how often' },
  { what: 'nothing said how often', args: ['rhythms', '--tag', 'client'], says: 'Say whose and how often' },
  { what: 'an edit to what no rhythm follows', args: ['segments', '--save', 'Clients in Berlin', 'berlin'], says: '“berlin” stands in the way: words are looked for in notes' },
])('$what is refused: $says', async ({ args, says }) => {
  const folder = await filled()
  await answer(folder, 'segments', '--save', 'Cold', 'cold:')
  await answer(folder, 'rhythms', '--search', 'Clients in Berlin', '--every', '20')
  const { code, out, err } = await hearth(folder, args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`hearth: ${says}`)
})
