import { expect, test } from 'vitest'
import { queries } from '../../src/core/queries'
import { bookOf, call, day, gift, note, person } from './given'

const book = bookOf([person('Ana'), person('Ben')], [note('Ana', '2026-11-01', 'The café by the lake, with Łucja'), call('Ana', '2026-11-02', { text: 'About the lake house' }), gift('Ana', '2026-11-03', { title: 'A book about lakes' }), note('Ben', '2026-11-04', 'lake')])
const today = day('2026-11-21')
const context = { today, localTime: `${today}T12:00`, finder: { find: () => [] } }
const found = (words: string, kind?: 'note') => queries.timeline.page.answer(book, { personId: 'Ana', words, kind, offset: 0, limit: 50 }, context).entries.map(({ at }) => at)

test.each([
  { words: 'lake', on: ['2026-11-03', '2026-11-02', '2026-11-01'] },
  { words: 'LAKE cafe', on: ['2026-11-01'] },
  { words: 'lucja', on: ['2026-11-01'] },
  { words: ' house  lake ', on: ['2026-11-02'] },
  { words: 'mountain', on: [] },
  { words: ' ', on: ['2026-11-03', '2026-11-02', '2026-11-01'] },
])('one timeline searched for “$words”', ({ words, on }) => {
  expect(found(words)).toEqual(on)
})

test('a kind and words together', () => {
  expect(found('lake', 'note')).toEqual(['2026-11-01'])
})
