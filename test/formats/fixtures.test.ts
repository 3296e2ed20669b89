import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates'
import { formatOf, readFile } from '../../src/formats/readFile'

const here = (path: string) => new URL(path, import.meta.url)
const files = ['vcard', 'csv'].flatMap((folder) => readdirSync(here(`../fixtures/${folder}`)).map((name) => ({ folder, name })))

describe('every fixture comes in as its file in expected/ says', () => {
  test.each(files)('$name', ({ folder, name }) => {
    const bytes = new Uint8Array(readFileSync(here(`../fixtures/${folder}/${name}`)))
    const items = [...readFile(bytes, formatOf(bytes, name), { file: name, today: '2026-11-22' as Day })]
    const people = items.flatMap((item) => {
      if (item.kind !== 'person') return []
      const { fields, entries, uid, source } = item.person
      return [{ line: source.line, ...(uid ? { uid } : {}), fields, entries, ...(item.photo ? { photoBytes: item.photo.length } : {}) }]
    })
    const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []))
    expect({ people, problems }).toEqual(JSON.parse(readFileSync(here(`expected/${name.replace(/\.\w+$/, '')}.json`), 'utf8')))
  })
})
