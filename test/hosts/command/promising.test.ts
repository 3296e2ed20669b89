import { expect, test } from 'vitest'
import { addPerson, answer, hearth, newFolder } from './hearth'

interface Promises {
  readonly open: readonly { readonly id: string; readonly text: string; readonly due?: string; readonly overdue: boolean; readonly line: string }[]
  readonly mine: object
}

test('a promise said in one line is listed, kept, and counted', async () => {
  const folder = await newFolder()
  await addPerson(folder, 'Marta Quiroga')
  const added = await hearth(folder, ['add', 'Marta: I’ll send her the deck by Friday'])
  expect(added.out).toContain('You promised: Send her the deck 27 November')
  const { open } = await answer<Promises>(folder, 'promises')
  expect(open).toMatchObject([{ text: 'Send her the deck', due: '2026-11-27', overdue: false, line: '“Send her the deck”, by 27 November.' }])
  const { out } = await hearth(folder, ['promises'])
  expect(out).toContain('Marta Quiroga  You promised. “Send her the deck”, by 27 November.')
  await answer(folder, 'promises', '--kept', open[0]?.id ?? '')
  expect(await answer<Promises>(folder, 'promises')).toMatchObject({ open: [], mine: { kept: 1, percent: 100 } })
  expect((await hearth(folder, ['promises'])).out).toBe('Nothing is open.\nYou kept 1 of 1 on their day.\n')
})

test('a promise that is not there is refused', async () => {
  const { code, err } = await hearth(await newFolder(), ['promises', '--kept', 'ffff'])
  expect([code, err]).toEqual([1, expect.stringContaining('No open promise has the id ffff.')])
})

test('a hold is placed with its reason, listed, and ended with what waited spread over days', async () => {
  const folder = await newFolder()
  const marta = await addPerson(folder, 'Marta Quiroga')
  await answer(folder, 'edit', marta, '--tag', 'client')
  await answer(folder, 'add', 'Marta: remind me to send samples on Monday')
  const refused = await hearth(folder, ['hold', '--tag', 'client'])
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Say why')])
  const { id, people } = await answer<{ id: string; people: number }>(folder, 'hold', '--tag', 'client', '--reason', 'the recall')
  expect(people).toBe(1)
  const later = { HEARTH_NOW: '2026-11-25T09:30' }
  expect((await hearth(folder, ['hold'], later)).out).toContain('Everyone tagged client, since 21 November: the recall (1 people, 1 waiting)')
  expect((await hearth(folder, ['today', '--json'], later)).out).toContain('"nudges":[]')
  const ended = JSON.parse((await hearth(folder, ['hold', '--resume', id, '--json'], later)).out) as { items: object[] }
  expect(ended.items).toMatchObject([{ kind: 'reminder', does: 'move', until: '2026-11-25' }])
  expect((await hearth(folder, ['hold'], later)).out).toBe('Nothing is on hold.\n')
})

test('a search that finds nobody holds nobody', async () => {
  const { code, err } = await hearth(await newFolder(), ['hold', '--search', 'xyzzy', '--reason', 'x'])
  expect([code, err]).toEqual([1, expect.stringContaining('Nobody is found by this search.')])
})
