import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import { cardQueue } from '../../../src/core/gratitude/cardQueue'
import { ledger } from '../../../src/core/gratitude/ledger'
import { todayOn } from '../../../src/core/today'
import type { Address } from '../../../src/core/people'
import { bookOf, card, day, favour, gift, person, run } from '../given'

const today = day('2026-11-21')
const context = { today, localTime: `${today}T10:00`, finder: { find: () => [] } }
const queue = (book: Book) => cardQueue.answer(book, {}, context).cards

describe('cards to be written', () => {
  test.each<{ what: string; addresses: Address[]; lines: string[]; complete: boolean }>([
    { what: 'a whole address', addresses: [{ street: 'Hauptstraße 1', postalCode: '52062', city: 'Aachen', country: 'Germany' }], lines: ['Ana', 'Hauptstraße 1', '52062 Aachen', 'Germany'], complete: true },
    { what: 'a city alone', addresses: [{ city: 'Lyon' }], lines: ['Ana', 'Lyon'], complete: false },
    { what: 'the one that is complete', addresses: [{ city: 'Lyon' }, { poBox: 'PO 7', city: 'Lyon' }], lines: ['Ana', 'PO 7', 'Lyon'], complete: true },
    { what: 'one text', addresses: [{ formatted: '1 Mill Lane\nLeeds' }], lines: ['Ana', '1 Mill Lane', 'Leeds'], complete: true },
    { what: 'no address', addresses: [], lines: [], complete: false },
  ])('go to $what', ({ addresses, lines, complete }) => {
    const [queued] = queue(bookOf([person('Ana', { addresses })], [card('Ana', '2026-11-20')]))
    expect(queued).toMatchObject({ address: lines, complete })
  })

  test('leave the list when they are sent, and what they answer has been thanked for', () => {
    const received = favour('Ana', '2026-11-20', { direction: 'in' })
    const thanks = card('Ana', '2026-11-20', { forId: received.id })
    const book = bookOf([person('Ana')], [received, thanks])
    expect(todayOn(book, today).first.map(({ reason }) => reason)).toEqual(['thanks'])
    run(book, { type: 'card.send', entryId: thanks.id }, today)
    expect(queue(book)).toEqual([])
    expect(book.entries.get(received.id)).toMatchObject({ thankedOn: today })
    expect(todayOn(book, today).first).toEqual([])
    expect(book.touches.get('Ana')).toHaveLength(1)
  })
})

test('the ledger holds what passed both ways, the latest first, without ideas and without sums', () => {
  const book = bookOf(
    [person('Ana'), person('Ben')],
    [
      gift('Ana', '2026-01-01', { title: 'a map', occasion: 'birthday' }),
      favour('Ana', '2026-02-01', { direction: 'in', sort: 'introduction', title: 'Chloé' }),
      card('Ana', '2026-03-01', { status: 'sent', occasion: 'thanks' }),
      card('Ana', '2026-04-01'),
      gift('Ana', '2026-05-01', { status: 'idea' }),
      gift('Ben', '2025-05-01', { direction: 'in', title: 'honey', reaction: 'called' }),
    ],
  )
  const page = (input: object) => ledger.answer(book, ledger.input.parse(input), context)
  expect(page({ personId: 'Ana' }).rows.map(({ on, direction, what, title, giving }) => [on, direction, what, title, giving])).toEqual([
    ['2026-03-01', 'out', 'card', 'thanks', undefined],
    ['2026-02-01', 'in', 'introduction', 'Chloé', undefined],
    ['2026-01-01', 'out', 'gift', 'a map', 'occasion'],
  ])
  expect(page({})).toMatchObject({ total: 4, years: ['2026', '2025'] })
  expect(page({ year: '2025' }).rows.map(({ title }) => title)).toEqual(['honey'])
  expect(page({ direction: 'in' }).rows.map(({ title, owesThanks }) => [title, owesThanks])).toEqual([['Chloé', false], ['honey', false]])
  run(book, { type: 'entry.add', entry: { kind: 'favour', personIds: ['Ana'], direction: 'in', sort: 'help', title: 'the move', at: '2026-11-01' } }, today)
  expect(page({ direction: 'in' }).rows[0]).toMatchObject({ title: 'the move', owesThanks: true })
})
