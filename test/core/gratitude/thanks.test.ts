import { describe, expect, test } from 'vitest'
import { todayOn } from '../../../src/core/today'
import { bookOf, day, favour, gift, person, reminder, run } from '../given'
import { speaker } from '../texts'

const say = speaker('en')
const today = day('2026-11-21')

/** What Today says first about Ana. */
function thanksOn(entries: Parameters<typeof bookOf>[1], on = today): string | undefined {
  const [row] = todayOn(bookOf([person('Ana')], entries), on).first
  return row && say(row.why)
}

describe('thanks owed', () => {
  test.each([
    { given: 'a gift of theirs today', entries: [gift('Ana', '2026-11-21', { direction: 'in', title: 'Honey' })], says: 'Thanks owed. They gave you “Honey” on 2026-11-21. Best said by 2026-11-23.' },
    { given: 'an introduction four days ago', entries: [favour('Ana', '2026-11-17', { direction: 'in', sort: 'introduction', title: 'Chloé' })], says: 'Thanks owed. Their introduction on 2026-11-17: “Chloé”.' },
    { given: 'a gift thanked for', entries: [gift('Ana', '2026-11-20', { direction: 'in', thankedOn: '2026-11-21' })], says: undefined },
    { given: 'a gift with how I thanked them', entries: [gift('Ana', '2026-11-20', { direction: 'in', reaction: 'called the same evening' })], says: undefined },
    { given: 'a gift not taken', entries: [gift('Ana', '2026-11-20', { direction: 'in', status: 'declined' })], says: undefined },
    { given: 'a gift of mine', entries: [gift('Ana', '2026-11-20')], says: undefined },
    { given: 'a gift of a month and a day ago', entries: [gift('Ana', '2026-10-21', { direction: 'in' })], says: undefined },
    { given: 'a gift that is to come', entries: [gift('Ana', '2026-11-22', { direction: 'in' })], says: undefined },
  ])('$given: $says', ({ entries, says }) => {
    expect(thanksOn(entries)).toBe(says)
  })

  test('come before reminders, in the same row for the same person', () => {
    const book = bookOf([person('Ana')], [reminder(['Ana'], '2026-11-19'), favour('Ana', '2026-11-21', { direction: 'in', title: 'the lease' })])
    const { first, missed } = todayOn(book, today)
    expect(first.map(({ reasons }) => reasons)).toEqual([['thanks', 'reminder']])
    expect(first[0]?.behind).toMatchObject([{ reason: 'thanks', title: 'the lease', dueOn: '2026-11-23' }])
    expect(missed).toHaveLength(1)
  })

  test('are gone once said, and back when that is undone', () => {
    const received = favour('Ana', '2026-11-20', { direction: 'in' })
    const book = bookOf([person('Ana')], [received])
    run(book, { type: 'thanks.say', entryId: received.id })
    expect(todayOn(book, today).first).toEqual([])
    run(book, { type: 'entry.edit', id: received.id, patch: { thankedOn: null } })
    expect(todayOn(book, today).first).toHaveLength(1)
  })

  test('can be put off, and left for good', () => {
    const book = bookOf([person('Ana')], [favour('Ana', '2026-11-20', { direction: 'in' })])
    run(book, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'thanks', until: day('2026-11-23') })
    expect(todayOn(book, today).first).toEqual([])
    expect(todayOn(book, day('2026-11-23')).first).toHaveLength(1)
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'thanks', dueOn: day('2026-11-22') })
    expect(todayOn(book, day('2026-11-23')).first).toEqual([])
  })

  test('are said for what was received, nothing else', () => {
    const mine = gift('Ana', '2026-11-20')
    expect(() => run(bookOf([person('Ana')], [mine]), { type: 'thanks.say', entryId: mine.id })).toThrow('nothing to say thanks for')
  })
})
