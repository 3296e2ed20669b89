import { describe, expect, test } from 'vitest'
import { blankPerson } from '../../src/core/people'
import { writeJson } from '../../src/formats/writeJson'
import { readAll } from './read'

const ana = { ...blankPerson('a', '2026-01-01T00:00:00Z'), name: { given: 'Ana' }, futureField: { deep: [1] } }

async function written(extra: object = {}): Promise<string> {
  const pieces: string[] = []
  const book = {
    hearth: '1.0.0',
    exportedAt: '2026-11-22T10:00:00Z',
    revision: 7,
    rows: { people: [ana], entries: [], nudgeStates: [], segments: [{ id: 's', name: 'Milan', query: 'tag:milan' }], templates: [] },
    settings: { id: 'settings' as const, purpose: 'work' as const },
    photos: [],
    photoOf: () => Promise.resolve(undefined),
    ...extra,
  }
  for await (const piece of writeJson(book)) pieces.push(piece)
  return pieces.join('')
}

test('is one document with the agreed keys', async () => {
  expect(JSON.parse(await written())).toEqual({
    hearth: '1.0.0',
    schema: 1,
    exportedAt: '2026-11-22T10:00:00Z',
    revision: 7,
    people: [JSON.parse(JSON.stringify(ana))],
    entries: [],
    nudgeStates: [],
    segments: [{ id: 's', name: 'Milan', query: 'tag:milan' }],
    templates: [],
    settings: { id: 'settings', purpose: 'work' },
    photos: {},
  })
})

test.each([
  ['as written', (json: string) => json],
  ['on one line', (json: string) => JSON.stringify(JSON.parse(json))],
  ['indented', (json: string) => JSON.stringify(JSON.parse(json), null, 4)],
  ['with a byte order mark', (json: string) => `\ufeff${json}`],
])('reads back %s, unknown fields and all', async (_how, change) => {
  const { rows, problems } = readAll(change(await written()))
  expect(problems).toEqual([])
  expect(rows.map(({ table, row }) => [table, row.id])).toEqual([
    ['people', 'a'],
    ['segments', 's'],
    ['settings', 'settings'],
  ])
  expect(rows[0]?.row).toEqual(JSON.parse(JSON.stringify(ana)))
})

describe('is refused as a whole', () => {
  test.each([
    ['newer', '{"hearth":"9","schema":1000,"people":[]}', 'import.newerSchema', 1],
    ['a schema that is no number', '{"hearth":"9","schema":"x"}', 'import.newerSchema', 1],
    ['cut off', '{"hearth":"1","schema":1,\n"people":[\n{"id":"a"', 'import.json', 3],
    ['no book', '{"contacts":[]}', 'import.notHearth', 1],
    ['something after the end', '{"hearth":"1"} x', 'import.json', 1],
    ['a list', '[1]', 'import.json', 1],
    ['too deep', `{"hearth":"1","people":${'['.repeat(100)}${']'.repeat(100)}}`, 'import.depth', 1],
    ['broken inside a row', '{"hearth":"1","people":[{"id":}]}', 'import.json', 1],
  ])('when it is %s', (_why, json, code, line) => {
    expect(readAll(json, { name: 'a.json' }).problems).toMatchObject([{ code, line }])
  })
})

test('a row that does not fit is reported with its line, the others are taken', async () => {
  const json = (await written()).replace('"entries": [', '"entries": [\n{"id":"e","kind":"unheard-of","personIds":[]},\n{"kind":"note"}')
  const { rows, problems } = readAll(json)
  expect(rows).toHaveLength(3)
  expect(problems).toMatchObject([
    { code: 'import.row', line: 10 },
    { code: 'import.row', line: 11, field: 'entries.id' },
  ])
})

test.each(['"__proto__":{"polluted":1}', '"\\u005f_proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}'])('%s pollutes nothing', async (member) => {
  const { rows } = readAll((await written()).replace('"futureField"', `${member},"futureField"`))
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect((rows[0]?.row as { polluted?: number } | undefined)?.polluted).toBeUndefined()
})
