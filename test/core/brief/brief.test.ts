import { expect, test } from 'vitest'
import { briefOf } from '../../../src/core/brief/brief'
import { entryKinds } from '../../../src/core/entries/registry'
import type { Entry } from '../../../src/core/entries/registry'
import { bookOf, call, day, gift, mail, note, person, reminder } from '../given'
import { speaker } from '../texts'

const on = day('2026-11-21')
const say = speaker('en')

const book = bookOf(
  [
    person('Marta', {
      name: { given: 'Marta', family: 'Quiroga', phoneticFamily: 'kee-RO-ga' },
      organisations: [{ name: 'Northwind', title: 'Buyer' }],
      phones: [{ value: '+34 600' }],
      needs: { text: 'a lighting plan', asOf: day('2026-10-01') },
      offLimits: [{ category: 'alcohol', state: 'known', text: 'pregnant' }, { category: 'nuts', state: 'unknown' }, { category: 'meat', state: 'asked-fine' }],
      interests: [{ text: 'jazz' }],
      birthday: { month: 11, day: 30 },
      relations: [{ personId: 'Leo', label: 'son' }, { name: 'Rosa', label: 'sister' }],
      introducedBy: 'Ben',
      howWeMet: 'at the fair',
      reach: { never: 'never on Fridays' },
    }),
    person('Leo'),
    person('Ben', { organisations: [{ name: 'northwind' }] }),
  ],
  [
    ...['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05'].map((at) => call('Marta', at, { text: `spoke on ${at}` })),
    mail('Marta', '2026-06-01', { text: 'a mail that got no answer' }),
    note('Marta', '2026-04-01', `Long ${'words '.repeat(100)}`),
    gift('Marta', '2026-03-01', { status: 'idea', title: 'a lamp' }),
    reminder(['Marta'], '2026-12-01', { title: 'Send the offer' }),
    reminder(['Marta'], '2026-10-01', { title: 'Old promise', doneAt: '2026-10-01T10:00:00Z' }),
    call('Marta', '2026-12-24', { text: 'not yet' }),
    call('Ben', '2026-11-01', { text: 'about somebody else' }),
  ],
)

const linesOf = (part: string) => briefOf(book, 'Marta', on).parts.find((each) => each.part === part)?.lines.map(({ text, day }) => [day, say([text])].filter(Boolean).join(' ')) ?? []

test.each([
  ['talks', ['2026-05-05 Call: spoke on 2026-05-05', '2026-04-05 Call: spoke on 2026-04-05', '2026-03-05 Call: spoke on 2026-03-05', '2026-02-05 Call: spoke on 2026-02-05']],
  ['promises', ['2026-12-01 Reminder for 2026-12-01: Send the offer']],
  ['needs', ['2026-10-01 Needs: a lighting plan']],
  ['offLimits', ['alcohol: pregnant', 'nuts (not known, ask)']],
  ['interests', ['jazz']],
  ['dates', ['Marta Quiroga has their birthday on 2026-11-30.']],
  ['around', ['Leo, son', 'Rosa, sister', 'Introduced by Ben', 'How we met: at the fair', 'At Northwind: Ben']],
])('%s', (part, lines) => expect(linesOf(part)).toEqual(lines))

test('what was noted is cut to a few lines, and what is done is over', () => {
  const [first = '', ...rest] = linesOf('noted')
  expect(first.length).toBeLessThan(320)
  expect(rest).toEqual(['2026-03-01 Gift idea: a lamp'])
})

test('who they are, how things stand, how to reach them', () => {
  const { name, who, standing, contact } = briefOf(book, 'Marta', on)
  expect({ name, who, contact }).toEqual({ name: 'Marta Quiroga', who: ['Buyer', 'Northwind', 'kee-RO-ga'], contact: ['+34 600'] })
  expect(say(standing)).toContain('Last talked on 2026-05-05.')
  expect(say(standing)).toContain('never on Fridays')
})

test('somebody of whom only a name is known gives a short page', () => {
  expect(briefOf(book, 'Leo', on).parts).toEqual([])
})

test('every kind of entry comes through by the registry alone', () => {
  const made: readonly Entry[] = [call('Leo', '2026-02-01', { text: 'x' }), note('Leo', '2026-02-02', 'x'), gift('Leo', '2026-02-03'), reminder(['Leo'], '2026-12-01')]
  for (const entry of made) expect(briefOf(bookOf([person('Leo')], [entry]), 'Leo', on).parts.map(({ part }) => part).filter((part) => part !== 'say')).toHaveLength(entry.kind === 'gift' ? 0 : 1)
  expect(entryKinds.length).toBeGreaterThanOrEqual(4)
})
