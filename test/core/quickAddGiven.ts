import type { Entry } from '../../src/core/entries/registry'
import { quickRead, type Understood } from '../../src/core/quickAdd'
import { bookOf, day, person } from './given'

/** A Saturday. */
export const today = day('2026-11-21')
const work = (name: string) => ({ organisations: [{ name }] })
export const named = (id: string, given: string, family: string, more = {}) => person(id, { name: { given, family }, ...more })
export const people = () => [
  named('marta', 'Marta', 'Quiroga', work('Northwind Lighting')),
  named('zhang', '伟', '张', work('晨光科技')),
  named('jordi', 'Jordi', 'Puig'),
  named('sam-pryce', 'Sam', 'Pryce', work('Acme')),
  named('sam-lee', 'Sam', 'Lee', work('Blue Door')),
  named('will', 'Will', 'Turner'),
  named('weiss', 'Günter', 'Weiß'),
  named('april', 'April', 'Jones'),
  named('zoe', 'Zoë', 'Ångström'),
  person('bob', { name: { given: 'Robert', family: 'Miles', nickname: 'Bob' } }),
  named('taro', '太郎', '日本'),
  person('lin', { name: { given: '林 小红' } }),
  person('fox', { name: { given: '🦊' } }),
  person('luna', { name: { given: 'Luna 🌙' } }),
  person('studio', { kind: 'organisation', name: {}, ...work('Blue Door Films') }),
]
export const book = (rows: readonly Entry[] = [], settings = {}) => bookOf(people(), rows, settings)
const nobody = { find: () => [] }
export const read = (text: string, of = book()): Understood => quickRead.output.parse(quickRead.answer(of, { text }, { today, localTime: `${today}T12:00`, finder: nobody }))
