import { Book } from '../../src/core/book'
import type { Day, Moment } from '../../src/core/dates'
import type { Entry } from '../../src/core/entries/registry'
import { blankPerson, type Person, type PersonInput } from '../../src/core/people'

export const today = '2026-09-15' as Day
const written = '2026-03-01T09:00:00Z'
let entryNumber = 0

function entry(on: string): { readonly id: string; readonly personIds: string[]; readonly at: Moment; readonly createdAt: string; readonly updatedAt: string } {
  return { id: `entry-${++entryNumber}`, personIds: [], at: on as Moment, createdAt: written, updatedAt: written }
}
export const note = (text: string, on = '2026-05-01'): Entry => ({ ...entry(on), kind: 'note', text })
export const call = (text: string, on = '2026-08-01'): Entry => ({ ...entry(on), kind: 'interaction', channel: 'call', direction: 'out', text })
export const giftIdea = (title: string, reason = ''): Entry => ({ ...entry('2026-05-01'), kind: 'gift', direction: 'out', status: 'idea', title, reason })
export const favour = (title: string): Entry => ({ ...entry('2026-05-01'), kind: 'favour', direction: 'in', sort: 'advice', title })
export const promise = (text: string, due: string): Entry => ({ ...entry('2026-05-01'), kind: 'promise', by: 'me', text, due: due as Day })
export const complaint = (text: string): Entry => ({ ...entry('2026-05-01'), kind: 'complaint', text })
export const reminder = (title: string, due: string): Entry => ({ ...entry('2026-05-01'), kind: 'reminder', title, due: { day: due as Day } })

/** Puts one person and what happened with them into a book. */
export function put(book: Book, id: string, fields: PersonInput, entries: readonly Entry[] = [], createdAt = written): Person {
  const person: Person = { ...blankPerson(id, createdAt), ...fields }
  book.set('people', id, person)
  for (const each of entries) book.set('entries', each.id, { ...each, personIds: [id] })
  return person
}

const monthly = { days: 30, since: '2026-01-01' as Day }

/** A dozen people as a freelancer knows them, each hard to find in a way of their own. */
export function fewPeople(): Book {
  const book = new Book()
  put(book, 'anna', {
    name: { given: 'Anna', family: 'Müller' },
    organisations: [{ name: 'Blue Door GmbH', title: 'Head of Sales' }],
    emails: [{ value: 'anna.mueller@blue-door.example' }],
    phones: [{ value: '+49 171 234 56 78' }],
    tags: ['client', 'Vorstand'],
    interests: [{ text: 'fly fishing' }],
    addresses: [{ city: 'Köln', street: 'Domstraße 4' }],
    cadence: monthly,
    starred: true,
  }, [call('Wants the new offer before Christmas, asked about delivery times', '2026-09-01'), giftIdea('A book about rivers', 'she fishes every May'), giftIdea('A bottle of Rioja', 'she toasted the order')])
  put(book, 'bob', {
    name: { given: 'Robert', family: 'O’Brien', nickname: 'Bob' },
    organisations: [{ name: 'Microsoft', title: 'Engineer' }],
    phones: [{ value: '0171/9998877' }],
    tags: ['friend'],
    birthday: { month: 9, day: 18 },
    cadence: monthly,
  }, [note('His daughter Maya plays the violin; they moved to a house by the lake'), call('Short call about the budget', '2026-02-01'), favour('Which accountant to ask')])
  put(book, 'wang', {
    name: { given: '小明', family: '王' },
    organisations: [{ name: '蓝天科技', title: '总经理' }],
    tags: ['客户'],
    addresses: [{ city: '重庆' }],
  }, [note('昨天一起吃饭，他喜欢去山里钓鱼，女儿考上了大学')])
  put(book, 'lue', { name: { given: '布', family: '吕' } })
  put(book, 'zeng', { name: { given: '国华', family: '曾' } })
  put(book, 'jean', { name: { given: 'Jean-Luc', family: 'Façade' }, organisations: [{ name: 'Éclair SARL' }], relations: [{ label: 'wife', name: 'Amélie' }] })
  put(book, 'lukasz', { name: { given: 'Łukasz', family: 'Wójcik' }, fields: [{ label: 'Customer number', value: 'K-20417' }] }, [note('Met at the conference in Kraków, see https://example.org/talks?id=7')])
  put(book, 'strasse', { name: { given: 'Jörg', family: 'Weiß' }, howWeMet: 'At a pottery class' })
  put(book, 'amira', { name: { given: 'أميرة', family: 'حداد' }, handles: [{ value: '@amira_h' }] })
  put(book, 'party', { name: { given: 'Zoë', family: 'Park' }, needs: { text: 'A new studio by spring', asOf: today } }, [note('Her birthday party 🎉 was great')])
  put(book, 'gone', { name: { given: 'Anton', family: 'Müller' }, state: 'archived', tags: ['client'] })
  put(book, 'late', { name: { given: 'Anneliese', family: 'Kraft' }, state: 'deceased' })
  put(book, 'paused', { name: { given: 'Paula', family: 'Pause' }, state: { pausedUntil: '2026-12-01' as Day }, cadence: monthly })
  put(book, 'firm', { kind: 'organisation', organisations: [{ name: 'Harbour Bakery' }], name: {} }, [reminder('renew the contract', '2026-09-15')], '2025-12-24T09:00:00Z')
  return book
}
