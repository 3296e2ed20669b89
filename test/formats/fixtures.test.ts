import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates'
import { itemsOf } from '../../src/engine/exchange/itemsOf'

const here = (path: string) => new URL(path, import.meta.url)
const files = ['vcard', 'csv', 'json', 'sheets', 'notes', 'history'].flatMap((folder) =>
  readdirSync(here(`../fixtures/${folder}`), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const below = entry.parentPath.slice(here(`../fixtures/${folder}`).pathname.length + 1)
    return entry.isFile() ? [{ folder, name: below ? `${below}/${entry.name}` : entry.name }] : []
  }),
)

/** What a file gives, as its file in expected/ keeps it. */
export async function readFixture(folder: string, name: string): Promise<unknown> {
  const bytes = new Blob([new Uint8Array(readFileSync(here(`../fixtures/${folder}/${name}`)))])
  const { items } = await itemsOf({ file: { name, bytes }, today: '2026-11-22' as Day, zone: 'Europe/Madrid' })
  const people: unknown[] = []
  const [events, problems]: [unknown[], unknown[]] = [[], []]
  for (const item of items) {
    if (item.kind === 'problem') problems.push(item.problem)
    if (item.kind === 'event') events.push({ ...item.event.fields, who: item.event.who, line: item.event.source.line })
    if (item.kind !== 'person') continue
    const { fields, entries, uid, source } = item.person
    people.push({ line: source.line, ...(uid ? { uid } : {}), fields, entries, ...(item.photo ? { photoBytes: item.photo.length } : {}) })
  }
  return { people, ...(events.length > 0 ? { events } : {}), problems }
}

describe('every fixture comes in as its file in expected/ says', () => {
  test.each(files)('$folder/$name', async ({ folder, name }) => {
    const expected: unknown = JSON.parse(readFileSync(here(`expected/${name.replace(/\.\w+$/, '').replaceAll('/', ' ')}.json`), 'utf8'))
    expect(JSON.parse(JSON.stringify(await readFixture(folder, name)))).toEqual(expected)
  })
})
