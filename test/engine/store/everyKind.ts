import { Entry, type EntryKind } from '../../../src/core/entries/registry'
import { blankPerson, Person } from '../../../src/core/people'

const at = '2026-03-02'
const now = '2026-03-02T10:00:00Z'

function person(id: string, fields: Readonly<Record<string, unknown>>): Person {
  return Person.parse({ ...blankPerson(id, now), ...fields })
}

/** People with something in every field that is searched. They stand for what kept files say: a change here is a change of the fingerprints in keptVersions.test.ts. */
export const people: readonly Person[] = [
  person('p1', {
    name: { prefix: 'Dr.', given: 'Jürgen', middle: 'Jean-Luc', family: 'Strauß', suffix: 'jr.', nickname: 'Jojo', phoneticGiven: 'YUR-gen' },
    organisations: [{ name: 'Blue Door GmbH', title: 'Head of Sales', department: 'South' }],
    emails: [{ value: 'j.strauss@blue-door.example' }],
    phones: [{ value: '+49 (0)171 234 56 78' }, { value: '12' }],
    addresses: [{ street: '5 Mill Lane', city: '上海', country: 'Österreich' }],
    urls: [{ value: 'https://example.org/~jojo' }],
    handles: [{ label: 'chat', value: '@jojo_1' }],
    tags: ['client', '重要'],
    relations: [{ name: 'Zoë', label: 'sister' }],
    interests: [{ text: 'Fly-fishing 🎣' }],
    needs: { text: 'a second supplier', asOf: '2026-01-05' },
    motivation: { text: 'fewer surprises', asOf: '2026-01-05' },
    situation: { text: 'moved house', asOf: '2026-01-05' },
    howWeMet: 'at the trade fair',
    offLimits: [{ category: 'alcohol', text: 'no wine', state: 'known' }],
    fields: [{ label: 'Customer number', value: 'K-20417' }],
  }),
  person('p2', { name: { given: '小明', family: '单' }, organisations: [{ name: '蓝门公司' }], state: 'archived' }),
  person('p3', { kind: 'organisation', organisations: [{ name: "O'Brien & Sons" }], emails: [{ value: 'office@obrien.example' }] }),
]

/** People in the states between which outlines and dates differ. */
export const outlined: readonly Person[] = [
  person('o1', { cadence: { days: 30, since: '2026-01-05', firstDue: '2026-01-20' }, birthday: { year: 1980, month: 2, day: 29 }, tags: ['client'] }),
  person('o2', { noCadence: true, taggedOn: '2026-02-01', tags: ['client', '重要'], festivals: ['christmas', 'mid-autumn'] }),
  person('o3', { state: { pausedUntil: '2026-04-01' }, dates: [{ label: 'anniversary', date: { month: 6, day: 1 } }, { label: '生日', date: { month: 8, day: 15, calendar: 'chinese', leapMonth: true } }] }),
  person('o4', { state: 'deceased', birthday: { month: 1, day: 1 } }),
  person('o5', { state: 'deceased', memorial: true, birthday: { month: 1, day: 1 } }),
  person('o6', { kind: 'organisation', state: 'archived', relations: [{ personId: 'o1', label: 'son' }, { personId: 'o2', label: 'colleague' }, { name: 'Zoë', label: 'sister', birthday: { month: 12, day: 31 } }] }),
]

/** Entries of each kind, in the states between which facts and texts differ. */
const told: { readonly [Kind in EntryKind]: readonly Record<string, unknown>[] } = {
  interaction: [
    { channel: 'call', direction: 'out', answered: true, text: 'Talked about the lake' },
    { channel: 'mail', direction: 'out', text: 'Ｆｕｌｌ width, naïve café' },
    { channel: 'mail', direction: 'out', bulk: true },
    { channel: 'meeting', direction: 'both', at: '2026-02-01T09:30', text: 'l’été', minutes: 30, personIds: ['p1', 'p2'] },
  ],
  note: [{ text: '# Kept\nkeeps a parrot', pinned: true }, { text: '项目叫蓝门', personIds: ['p2'] }, { text: 'about nobody', personIds: [] }],
  gift: [
    { direction: 'out', status: 'idea', title: 'a lamp', occasion: 'birthday' },
    { direction: 'out', status: 'given', title: 'a book', reason: 'she asked', reaction: 'laughed', deal: 'spring order', override: 'small enough' },
    { direction: 'in', status: 'given', title: 'tea' },
  ],
  reminder: [
    { title: 'send the offer', due: { day: '2026-04-02', time: '09:00' } },
    { title: 'call back', due: { day: '2026-04-02' }, snoozedUntil: '2026-04-09' },
    { title: 'done with', due: { day: '2026-04-02' }, doneAt: now },
  ],
  favour: [{ direction: 'out', sort: 'help', title: 'lent a van', reaction: 'grateful' }],
  card: [{ direction: 'out', status: 'to-write', text: 'get well', occasion: 'illness' }, { direction: 'out', status: 'sent', text: 'thanks' }],
  promise: [{ by: 'me', text: 'the figures', due: '2026-03-20' }, { by: 'them', text: 'a name' }, { by: 'me', text: 'late', outcome: 'late', why: 'ill' }],
  complaint: [{ text: 'wrong colour', offered: 'a new one' }, { text: 'noise', answeredOn: '2026-03-03', solvedOn: '2026-03-04', snoozedUntil: '2026-03-30' }],
  suggestion: [{ text: 'try the mill', step: 'used', usedOn: '2026-03-05', outcome: 'went well' }, { text: 'read this', step: 'heard' }],
  hardship: [{ state: 'ill', text: 'in hospital', until: '2026-06-01' }],
  purchase: [{ title: 'ten chairs', text: 'for the hall' }],
  referral: [{ byId: 'p2', text: 'knows a printer', outcome: 'open' }, { byId: 'p3', outcome: 'won', result: 'ordered', thankedOn: '2026-03-09' }],
  leaving: [{}, { why: 'price', text: 'too dear' }],
}

export const entries: readonly Entry[] = Object.entries(told).flatMap(([kind, each]) =>
  each.map((fields, i) => Entry.parse({ id: `${kind}${i}`, kind, personIds: ['p1'], at, createdAt: now, updatedAt: now, ...fields })),
)
