import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Book } from '../../../src/core/book'
import { FACTS_VERSION } from '../../../src/core/entryFacts'
import { toEnd } from '../../../src/core/steps'
import { scanSnapshot } from '../../../src/engine/store/snapshotColumns'
import { frameLine } from '../../../src/engine/store/lines'
import { INDEX_VERSION, packIndex } from '../../../src/search/bookIndex'
import { entries, outlined, people } from './everyKind'

/** What the files kept beside a book say of a few rows, as a hash, and the version under which they say it. */
const kept = [
  { what: 'local/facts', raise: 'FACTS_VERSION (src/core/entryFacts.ts)', version: FACTS_VERSION, says: factsSay, recorded: { version: 12, fingerprint: '9ca80104f4f2ae1e' } },
  { what: 'local/search-index', raise: 'INDEX_VERSION (src/search/bookIndex.ts)', version: INDEX_VERSION, says: indexSays, recorded: { version: 1, fingerprint: '499fc4e382984a15' } },
]

test.each(kept)('$what says what its version said: else books would believe what was kept by other rules', ({ what, raise, version, says, recorded }) => {
  const fingerprint = createHash('sha256').update(JSON.stringify(says(), plainly)).digest('hex').slice(0, 16)
  const advice =
    version === recorded.version
      ? `${what} says something else than under version ${version}. Raise ${raise} by one, then record that version here with the fingerprint ${fingerprint}.`
      : `${raise} is ${version} now: record it here with the fingerprint ${fingerprint}.`
  expect({ version, fingerprint }, advice).toEqual(recorded)
})

function factsSay(): unknown {
  const lines = [...[...outlined, ...people].map((person) => frameLine(['people', person.id, person])), ...entries.map((entry) => frameLine(['entries', entry.id, entry]))]
  return toEnd(scanSnapshot(Buffer.from(lines.join(''))))
}

function indexSays(): unknown {
  const book = new Book()
  for (const person of people) book.set('people', person.id, person)
  for (const entry of entries) book.set('entries', entry.id, entry)
  return packIndex(book)
}

/** Arrays of numbers as what they hold. */
function plainly(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value
}
