import { expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { applyChange } from '../../src/core/change'
import { decide } from '../../src/core/commands'
import type { Instant } from '../../src/core/dates'
import { ImportProblem } from '../../src/core/importing'
import { mutate, random, seeds } from './mutants'
import { readAny, today } from './read'
import { undo } from '../core/undo'

/** 3,000 here; test/faults/importMutants.ts runs as many as wanted. */
const COUNT = 3000

test(`${COUNT} damaged files: every one is read or reported, and every import can be taken back`, async () => {
  const next = random(20_261_122)
  const files = seeds()
  let ids = 0
  const moments = { now: '2026-11-22T10:00:00Z' as Instant, today, newId: () => `id-${(ids += 1)}`, device: 'test' }
  for (let i = 0; i < COUNT; i++) {
    const seed = files[i % files.length]
    if (!seed) continue
    const bytes = mutate(seed, next)
    const { people, events, rows, problems } = await readAny(bytes, { name: seed.name })
    for (const problem of problems) expect(ImportProblem.safeParse(problem).success && problem.line >= 1).toBe(true)
    const book = new Book()
    const change = decide(book, { type: 'import.apply', people, events, rows: rows as never, source: seed.name }, moments)
    applyChange(book, change)
    expect(undo(book, change)).toBeUndefined()
    expect([book.people.size, book.entries.size, book.settings.size]).toEqual([0, 0, 0])
  }
}, 120_000)
