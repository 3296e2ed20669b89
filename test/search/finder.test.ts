import { describe, expect, test } from 'vitest'
import { displayName, type Person } from '../../src/core/people'
import { createFinder } from '../../src/search/finder'
import { sampleBook } from '../core/sampleBook'
import { call, fewPeople, note, put, today } from './fewPeople'

const finder = createFinder(fewPeople(), { today: () => today })
const ids = (query: string) => finder.find(query).map(({ id }) => id)

/** What a search shows of the first person it finds: `field: text` with the matched characters in brackets. */
function shown(query: string): string[] {
  return (finder.find(query)[0]?.matches ?? []).map(({ field, text, ranges }) => {
    let marked = ''
    let at = 0
    for (const [from, to] of ranges) {
      marked += `${text.slice(at, from)}[${text.slice(from, to)}]`
      at = to
    }
    return `${field}: ${marked}${text.slice(at)}`
  })
}

describe('finds, and shows where', () => {
  test.each([
    ['anna', 'anna', 'name: [Anna] Müller'],
    ['ann', 'anna', 'name: [Ann]a Müller'],
    ['muller', 'anna', 'name: Anna [Müller]'],
    ['MÜLLER anna', 'anna', 'name: [Anna] [Müller]'],
    ['mueller', 'anna', 'email: anna.[mueller]@blue-door.example'],
    ['mul ann', 'anna', 'name: [Ann]a [Mül]ler'],
    ['blue door', 'anna', 'company: [Blue] [Door] GmbH'],
    ['sales', 'anna', 'role: Head of [Sales]'],
    ['anna.mueller@blue-door.example', 'anna', 'email: [anna].[mueller]@[blue]-[door].[example]'],
    ['vorstand', 'anna', 'tag: [Vorstand]'],
    ['fishing', 'anna', 'interest: fly [fishing]'],
    ['koln', 'anna', 'city: [Köln]'],
    ['domstrasse', 'anna', 'address: [Domstraße] 4'],
    ['rivers', 'anna', 'gift: A book about [rivers]\nshe fishes every May'],
    ['delivery offer', 'anna', 'interaction: Wants the new [offer] before Christmas, asked about [delivery] times'],
    ['bob', 'bob', 'nickname: [Bob]'],
    ['obrien', 'bob', 'name: Robert [O’Brien]'],
    ["o'brien", 'bob', 'name: Robert [O’Brien]'],
    ['violin', 'bob', 'note: His daughter Maya plays the [violin]; they moved to a house by the lake'],
    ['soft', 'bob', 'company: Micro[soft]'],
    ['jeanluc', 'jean', 'name: [Jean-Luc] Façade'],
    ['facade', 'jean', 'name: Jean-Luc [Façade]'],
    ['eclair', 'jean', 'company: [Éclair] SARL'],
    ['amelie', 'jean', 'relation: wife: [Amélie]'],
    ['lukasz wojcik', 'lukasz', 'name: [Łukasz] [Wójcik]'],
    ['20417', 'lukasz', 'field: Customer number: K-[20417]'],
    ['krakow', 'lukasz', 'note: Met at the conference in [Kraków], see https://example.org/talks?id=7'],
    ['weiss', 'strasse', 'name: Jörg [Weiß]'],
    ['pottery', 'strasse', 'about: At a [pottery] class'],
    ['studio', 'party', 'about: A new [studio] by spring'],
    ['🎉', 'party', 'note: Her birthday party [🎉] was great'],
    ['zoe', 'party', 'name: [Zoë] Park'],
    ['أميرة', 'amira', 'name: [أميرة] حداد'],
    ['amira', 'amira', 'handle: @[amira]_h'],
    ['bakery', 'firm', 'company: Harbour [Bakery]'],
    ['renew contract', 'firm', 'reminder: [renew] the [contract]'],
  ])('%s → %s', (query, id, where) => {
    expect(ids(query)[0]).toBe(id)
    expect(shown(query)).toContain(where)
  })
})

describe('Chinese, by characters, pinyin and initials', () => {
  test.each([
    ['王小明', 'wang', 'name: [王小明]'],
    ['小明', 'wang', 'name: 王[小明]'],
    ['钓鱼', 'wang', 'note: 昨天一起吃饭，他喜欢去山里[钓鱼]，女儿考上了大学'],
    ['女儿 吃饭', 'wang', 'note: 昨天一起[吃饭]，他喜欢去山里钓鱼，[女儿]考上了大学'],
    ['wang xiaoming', 'wang', 'name: [王小明]'],
    ['wangxiaoming', 'wang', 'name: [王小明]'],
    ['xiaoming wang', 'wang', 'name: [王小明]'],
    ['xiaom', 'wang', 'name: 王[小明]'],
    ['wxm', 'wang', 'name: [王小明]'],
    ['lantian', 'wang', 'company: [蓝天]科技'],
    ['chongqing', 'wang', 'city: [重庆]'],
    ['客户', 'wang', 'tag: [客户]'],
    ['lv bu', 'lue', 'name: [吕布]'],
    ['lubu', 'lue', 'name: [吕布]'],
    ['zeng guohua', 'zeng', 'name: [曾国华]'],
  ])('%s → %s', (query, id, where) => {
    expect(ids(query)[0]).toBe(id)
    expect(shown(query)).toContain(where)
  })
})

describe('forgives typing mistakes', () => {
  test.each([
    ['one letter wrong', 'Anma Müller', 'anna'],
    ['one letter missing', 'Mller', 'anna'],
    ['two letters swapped', 'Rboert', 'bob'],
    ['two mistakes in a long word', 'Micorsotf', 'bob'],
    ['the first two letters swapped', 'nAna Müller', 'anna'],
    ['a mistake while still typing', 'Micorso', 'bob'],
    ['in a note', 'voilin', 'bob'],
    ['in pinyin', 'wangxiaomng', 'wang'],
  ])('%s: %s', (_mistake, query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  test('shows the whole mistyped word', () => {
    expect(shown('Rboert')).toEqual(['name: [Robert] O’Brien'])
  })
})

describe('phone numbers, however they are written', () => {
  test.each([
    ['+49 171 2345678', 'anna', 'phone: +[49 171 234 56 78]'],
    ['0171 2345678', 'anna', 'phone: +49 [171 234 56 78]'],
    ['01712345678', 'anna', 'phone: +49 [171 234 56 78]'],
    ['0049 171 234', 'anna', 'phone: +[49 171 234] 56 78'],
    ['345678', 'anna', 'phone: +49 171 2[34 56 78]'],
    ['who called from 5678', 'anna', 'phone: +49 171 234 [56 78]'],
    ['+49 171 9998877', 'bob', 'phone: 0[171/9998877]'],
    ['8877', 'bob', 'phone: 0171/999[8877]'],
  ])('%s → %s', (query, id, where) => {
    expect(ids(query)[0]).toBe(id)
    expect(shown(query)).toContain(where)
  })
})

describe('the order of what is found', () => {
  test('a name before a company before a note', () => {
    const book = fewPeople()
    put(book, 'inNote', { name: { given: 'Dora' } }, [note('Bought a falcon')])
    put(book, 'inCompany', { name: { given: 'Emil' }, organisations: [{ name: 'Falcon Motors' }] })
    put(book, 'inName', { name: { given: 'Fred', family: 'Falcon' } })
    expect(createFinder(book, { today: () => today }).find('falcon').map(({ id }) => id)).toEqual(['inName', 'inCompany', 'inNote'])
  })

  test('of two who match alike, the one talked to lately', () => {
    const book = fewPeople()
    put(book, 'longAgo', { name: { given: 'Kim', family: 'Abel' } }, [call('', '2024-01-01')])
    put(book, 'lately', { name: { given: 'Kim', family: 'Zabel' } }, [call('', '2026-09-10')])
    expect(createFinder(book, { today: () => today }).find('kim').map(({ id }) => id)).toEqual(['lately', 'longAgo'])
  })

  test('archived and deceased people come after those who match about as well', () => {
    expect(ids('müller')).toEqual(['anna', 'gone'])
    expect(ids('ann').indexOf('late')).toBeGreaterThan(ids('ann').indexOf('anna'))
  })

  test.each(['theatre lighting', 'theatre lightng', 'stage lighting'])('%j: of the sample people the one who is meant, though she has died', (query) => {
    const book = sampleBook(today)
    const [first] = createFinder(book, { today: () => today }).find(query)
    expect(displayName(book.people.get(first?.id ?? '') as Person)).toBe('Ruth Aldous')
  })

  test('words that stand nowhere together are still looked for', () => {
    expect(ids('violin rivers')).toEqual(expect.arrayContaining(['bob', 'anna']))
  })

  test('no more than asked for', () => {
    expect(finder.find('a', 2)).toHaveLength(2)
  })

  test('nothing for nothing', () => {
    expect(ids('')).toEqual([])
    expect(ids('  \t ')).toEqual([])
    expect(ids('qqqqqqqqqqq')).toEqual([])
  })
})

describe('a long note', () => {
  const filler = (sentences: number) => 'Nothing much to say about this. '.repeat(sentences)
  const book = fewPeople()
  const long = note(`${filler(30)}They keep bees 🐝 behind Zürich. ${filler(30)}`)
  put(book, 'beekeeper', { name: { given: 'Berta' } }, [long])
  const [match] = createFinder(book, { today: () => today }).find('zurich')[0]?.matches ?? []

  test('is shown by a piece around what was found', () => {
    expect(match).toMatchObject({ field: 'note', entryId: long.id })
    expect(match?.text.length).toBeLessThan(150)
    expect(match?.text).toMatch(/^….*They keep bees 🐝 behind Zürich\..*…$/u)
    expect(match?.ranges.map(([from, to]) => match.text.slice(from, to))).toEqual(['Zürich'])
  })
})
