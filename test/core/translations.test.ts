import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { entryKinds, timelineLine } from '../../src/core/entries/registry'
import { interactionChannels } from '../../src/core/entries/interaction'
import { bookOf, call, gift, note, person, reminder, run, day } from './given'
import { speaker, textsOf } from './texts'

const english = textsOf('en')
const chinese = textsOf('zh')
const mine = ['nudges', 'quickAdd', 'entries', 'changes', 'promises', 'complaints', 'suggestions', 'hardships', 'restraints', 'hold', 'due'] as const

/** Every text under its dotted key, plural forms as one. */
function keysOf(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string') return [path.replace(/_(?:zero|one|other)$/, '')]
  return Object.entries(texts as Record<string, unknown>).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key))
}

/** What is filled in: `{{name}}`. */
function parametersOf(texts: unknown): Set<string> {
  return new Set(JSON.stringify(texts).match(/\{\{\w+\}\}/g) ?? [])
}

describe.each(mine)('the texts of %s', (namespace) => {
  test('are the same in both languages', () => {
    expect([...new Set(keysOf(chinese[namespace]))].sort()).toEqual([...new Set(keysOf(english[namespace]))].sort())
    expect([...parametersOf(chinese[namespace])].sort()).toEqual([...parametersOf(english[namespace])].sort())
  })

  test('Chinese has no plural forms but one', () => {
    expect(JSON.stringify(chinese[namespace])).not.toMatch(/_one"/)
  })
})

test('core asks for no text that is not there', () => {
  const folder = new URL('../../src/core/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const asked = files.flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?<!startsWith\()'((?:nudges|changes|entries|promises|complaints|suggestions|hardships|restraints|due):[\w.]+\w)'/g)].map(([, key = '']) => key))
  expect(asked.length).toBeGreaterThan(40)
  for (const key of asked) {
    const [namespace = '', path = ''] = key.split(':')
    for (const texts of [english, chinese]) expect(keysOf(texts[namespace]), key).toContain(path)
  }
})

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const say = speaker(language)

  test.each(entryKinds)('adding and changing a %s has a label', (kind) => {
    for (const what of ['added', 'edited']) expect(say([{ key: `changes:${kind}.${what}` }])).not.toBe('')
  })

  test.each(['active', 'paused', 'archived', 'deceased'])('so has making somebody %s, one or several', (state) => {
    for (const count of [1, 5]) expect(say([{ key: `changes:person.${state}`, params: { count, name: 'Ana' } }])).toMatch(count === 5 ? /5/ : /Ana|1/)
  })

  test.each(interactionChannels)('a %s is one line', (channel) => {
    const line = say([timelineLine(call('Ana', '2026-11-21', { channel, text: 'about $t(panels) & {{lamps}}', minutes: 22 }))])
    expect(line).toMatch(/22/)
    expect(line).toContain('& {{lamps}}')
  })
})

test('timeline lines read as sentences', () => {
  const say = speaker('en')
  const lines = [
    call('Ana', '2026-11-21', { text: 'wants samples', minutes: 22 }),
    call('Ana', '2026-11-21', { text: 'wants samples' }),
    call('Ana', '2026-11-21'),
    call('Ana', '2026-11-21', { answered: false }),
    note('Ana', '2026-11-21', 'a note'),
    gift('Ana', '2026-11-21'),
    reminder(['Ana'], '2026-12-01'),
    reminder(['Ana'], '2026-12-01', { doneAt: '2026-12-01T10:00:00Z' }),
  ]
  expect(lines.map((entry) => say([timelineLine(entry)]))).toEqual([
    'Call, 22 min: wants samples',
    'Call: wants samples',
    'Call',
    'Call, no answer',
    'a note',
    'Gift given: a book',
    'Reminder for 2026-12-01: Send the offer',
    'Done: Send the offer',
  ])
})

test('what a change did reads well for one and for several', () => {
  const say = speaker('en')
  const book = bookOf([person('Ana'), person('Ben')])
  expect(say([run(book, { type: 'person.setCadence', ids: ['Ana'], days: 30 }).label])).toBe('In touch with Ana every 30 days')
  expect(say([run(book, { type: 'person.setCadence', ids: ['Ana', 'Ben'], days: null }).label])).toBe('No rhythm for 2 people any more')
  expect(say([run(book, { type: 'person.setState', ids: ['Ana'], state: { pausedUntil: day('2026-12-01') } }).label])).toBe('Ana paused')
  expect(say([run(book, { type: 'person.delete', ids: ['Ana', 'Ben'] }).label])).toBe('2 people deleted')
})
