import { type BookView, tableNames } from '../../src/core/book'

/** Everything in a book as one text, whatever the order of rows and fields. */
export function canonical(book: BookView): string {
  const rows = tableNames.flatMap((table) => [...book[table].values()].map((row) => `${table} ${JSON.stringify(sorted(row))}`))
  const links = [...book.entryIds].map(([id, entryIds]) => `entries of ${id}: ${[...entryIds].sort().join(' ')}`)
  return [...rows, ...links, `open: ${[...book.openIds].sort().join(' ')}; put off: ${[...book.putOffIds].sort().join(' ')}`].sort().join('\n')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sorted(field)]))
}
