import { describe, expect, test } from 'vitest'
import { giftCheck } from '../../../src/core/gifts/checks'
import { giftIdeas } from '../../../src/core/gifts/giftViews'
import type { Entry } from '../../../src/core/entries/registry'
import type { Settings } from '../../../src/core/settings'
import { bookOf, complaint, day, gift, hardship, person, run } from '../given'
import { speaker } from '../texts'

const today = day('2026-11-21')
const say = speaker('en')
const context = { today, localTime: '2026-11-21T09:30', finder: { find: () => [] } }
const flood: Partial<Settings> = { holds: [{ id: 'h', scope: 'everyone', reason: 'flood', since: day('2026-11-10') }] }

/** A scarf for Ana, which nothing else speaks against. */
describe('a gift waits while', () => {
  test.each<{ what: string; rows?: Entry[]; settings?: Partial<Settings>; says?: string; verdict?: string; code?: string }>([
    { what: 'nothing is the matter' },
    { what: 'a complaint is not solved', rows: [complaint('Ana', '2026-11-01')], verdict: 'waits', says: 'Their complaint of 2026-11-01 is not solved: “Two panels arrived broken”. Gifts, greetings and asks wait until it is.', code: 'gift.waits.complaint' },
    { what: 'it is answered, not solved', rows: [complaint('Ana', '2026-11-01', { answeredOn: '2026-11-02' })], verdict: 'waits', code: 'gift.waits.complaint' },
    { what: 'it is solved: no more', rows: [complaint('Ana', '2026-11-01', { answeredOn: '2026-11-02', solvedOn: '2026-11-03' })] },
    { what: 'one goes on for a reason: no more', rows: [complaint('Ana', '2026-11-01', { goOn: 'we are friends' })] },
    { what: 'somebody else complained: no', rows: [complaint('Ben', '2026-11-01')] },
    { what: 'they are on hold', settings: flood, verdict: 'waits', says: 'On hold since 2026-11-10: flood.', code: 'gift.waits.hold' },
    { what: 'a sensitive time lasts: a second look, no more', rows: [hardship('Ana', '2026-11-01', '2026-12-31')], verdict: 'near' },
    { what: 'a sensitive time is over: no', rows: [hardship('Ana', '2026-11-01', '2026-11-20')] },
  ])('$what', ({ rows = [], settings, verdict, says, code }) => {
    const idea = gift('Ana', '2026-10-01', { title: 'a scarf', status: 'idea' })
    const book = bookOf([person('Ana'), person('Ben')], [idea, ...rows], settings)
    const { concerns } = giftCheck.answer(book, { personIds: ['Ana'], title: 'a scarf' }, context)
    expect(concerns.map((concern) => concern.verdict)).toEqual(verdict ? [verdict] : [])
    if (says) expect(concerns.map(({ why }) => say([why]))).toEqual([says])
    const { totals } = giftIdeas.answer(book, { group: 'held', offset: 0, limit: 60 }, context)
    expect([totals.held, totals.ideas]).toEqual(code ? [1, 0] : [0, 1])
    const give = (override?: string) => run(book, { type: 'entry.edit', id: idea.id, patch: { status: 'given', at: today, override } }, today)
    if (code) expect(() => give()).toThrow(expect.objectContaining({ code, field: 'override' }) as Error)
    expect(() => give(code && 'promised long before')).not.toThrow()
  })

  test('what was given before is written down and mended as it was', () => {
    const given = gift('Ana', '2026-10-20', { title: 'a scarf' })
    const book = bookOf([person('Ana')], [given, complaint('Ana', '2026-11-01')], flood)
    expect(() => run(book, { type: 'entry.edit', id: given.id, patch: { title: 'a red scarf' } }, today)).not.toThrow()
    expect(() => run(book, { type: 'entry.add', entry: { kind: 'gift', personIds: ['Ana'], direction: 'out', status: 'given', title: 'a map', reason: 'she hikes', at: '2026-10-21' } }, today)).not.toThrow()
    expect(giftCheck.answer(book, { id: given.id, personIds: ['Ana'], title: 'a red scarf' }, context).concerns).toEqual([])
  })
})
