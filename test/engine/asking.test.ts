import { expect, test } from 'vitest'
import type { Settings } from '../../src/core/settings'
import { triageNext } from '../../src/core/triage'
import { prepare } from '../../src/engine/asking'
import { bookOf, day, person } from '../core/given'

const today = day('2026-05-04')
const rule: Settings = { id: 'settings', tagRules: [{ tag: 'client', days: 9, since: today }] }

test('what a change between two slices undoes is prepared once more', async () => {
  const book = bookOf(Array.from({ length: 40_000 }, (_, number) => person(`Person ${number}`, { tags: ['client'] })))
  const preparing = prepare(book, 'triage', 'next', {}, () => ({ today }))
  book.set('settings', 'settings', rule)
  await preparing
  expect(triageNext.prepare?.(book, { skip: [], limit: 10 }, { today })?.next().done).toBe(true)
  expect(triageNext.answer(book, { skip: [], limit: 10 }, { today, localTime: `${today}T09:30`, finder: { find: () => [] } })).toMatchObject({ left: 0, done: 40_000 })
})
