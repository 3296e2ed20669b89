import fc from 'fast-check'
import type { Day } from '../../src/core/dates'
import { fromDayNumber } from '../../src/core/days'
import { festivals } from '../../src/core/festivals'
import { PartialDate, type Person } from '../../src/core/people'

/** Text as people type it, and as nobody should: quotes, separators, scripts, formulas, line ends, other alphabets. */
const awkward = fc.constantFrom('=1+1', '+44 20 7946 0958', '-2+3', '@SUM(A1)', 'a,b;c', 'back\\slash', '"quoted"', "it's", 'two\nlines', 'tab\there', 'Zoë', '张伟', '👩‍👩‍👧', 'END:VCARD', '\\n', 'x\nEND:VCARD\nBEGIN:VCARD', '<script>alert(1)</script>', ' ::: ', "'=1", '＝1', '[[link]]', '---', 'a|b', '=?utf-8?', '%%', '^n', 'ß', 'عمر')
const plain = fc.stringMatching(/^[A-Za-z0-9éüñ .,;:'"!?()&/+=@#*_<>{}\\[\]~`^|-]{1,30}$/)

export const text = fc
  .oneof({ weight: 2, arbitrary: plain }, awkward, fc.tuple(awkward, plain).map(([a, b]) => a + b))
  .map((value) => value.replace(/\s*\n\s*/g, '\n').trim())
  .filter((value) => value !== '')
/** Text of one line. */
export const line = text.map((value) => value.replace(/\s+/g, ' '))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

export const day: fc.Arbitrary<Day> = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber)
export const instant = day.map((value) => `${value}T08:30:00.000Z`)

/** 1604 stands for "no year" in vCards, so nobody is born in it. */
export const partialDate: fc.Arbitrary<PartialDate> = fc
  .record({ year: maybe(fc.integer({ min: 1, max: 9999 }).filter((year) => year !== 1604)), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter((date) => PartialDate.safeParse(date).success)
export const chineseDate: fc.Arbitrary<PartialDate> = fc.record({
  year: maybe(fc.integer({ min: 1800, max: 2100 })),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 30 }),
  calendar: fc.constant('chinese' as const),
  leapMonth: maybe(fc.constant(true as const)),
})

const label = fc.oneof(fc.constantFrom('home', 'work', 'mobile', 'work fax', 'other', 'iPhone', 'anniversary', 'death', 'Home', '_$!<Home>!$_', '* Work', '手机'), line)
const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 })
const labelled = list(fc.record({ label: maybe(label), value: line, preferred: maybe(fc.constant(true)) }))
const dated = fc.record({ text, asOf: day })
const id = fc.uuid({ version: 7 })

const somePart = <T extends object>(value: T) => Object.values(value).some((part) => part !== undefined)

/** Anyone a book may hold, each field filled or not; what is empty is left out, as Hearth keeps it. */
export const person: fc.Arbitrary<Person> = fc
  .record({
    id,
    createdAt: instant,
    updatedAt: instant,
    kind: fc.constantFrom('human', 'organisation'),
    name: fc.record({ prefix: maybe(line), given: maybe(line), middle: maybe(line), family: maybe(line), suffix: maybe(line), nickname: maybe(line), phoneticGiven: maybe(line), phoneticFamily: maybe(line) }),
    nameOrder: maybe(fc.constantFrom('given-first', 'family-first')),
    pronouns: maybe(line),
    organisations: list(fc.record({ name: maybe(line), title: maybe(line), department: maybe(line) }).filter(somePart)),
    emails: labelled,
    phones: labelled,
    addresses: list(
      fc
        .record({ label: maybe(label), poBox: maybe(line), extended: maybe(line), street: maybe(text), city: maybe(line), region: maybe(line), postalCode: maybe(line), country: maybe(line), formatted: maybe(text) })
        .filter(({ label: _label, ...parts }) => somePart(parts)),
    ),
    urls: labelled,
    handles: labelled,
    birthday: maybe(fc.oneof(partialDate, chineseDate)),
    dates: list(fc.record({ label, date: fc.oneof(partialDate, chineseDate) })),
    festivals: maybe(fc.uniqueArray(fc.constantFrom(...festivals), { minLength: 1, maxLength: 3 })),
    memorial: maybe(fc.constant(true)),
    tags: fc.uniqueArray(line, { maxLength: 3 }),
    relations: list(fc.record({ personId: maybe(id), name: maybe(line), label, birthday: maybe(fc.oneof(partialDate, chineseDate)) }).filter(({ personId, name }) => personId !== undefined || name !== undefined)),
    introducedBy: maybe(id),
    howWeMet: maybe(text),
    timeZone: maybe(fc.constantFrom('Europe/Madrid', 'Asia/Shanghai', 'America/New_York')),
    language: maybe(fc.constantFrom('en', 'zh-CN', 'de')),
    interests: list(fc.record({ text, since: maybe(day) })),
    needs: maybe(dated),
    motivation: maybe(dated),
    situation: maybe(dated),
    offLimits: list(fc.record({ category: line, text: maybe(text), state: fc.constantFrom('known', 'unknown', 'asked-fine') })),
    reach: fc.record({ channel: maybe(fc.constantFrom('call', 'mail', 'wechat')), hours: maybe(line), never: maybe(line) }),
    cadence: maybe(fc.record({ days: fc.integer({ min: 1, max: 3650 }), since: day, firstDue: maybe(day) })),
    starred: maybe(fc.constant(true)),
    state: fc.oneof(fc.constantFrom('active', 'archived', 'deceased'), fc.record({ pausedUntil: day })),
    fields: list(fc.record({ label: line, value: text })),
    extra: fc.constant({}),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as Person)
