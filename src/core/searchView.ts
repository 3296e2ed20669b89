import { z } from 'zod'
import { PersonRow, personRow } from './peopleList'
import { defineQuery, earlyWhile } from './query'

/** What the search box and the palette show while typing: people first, each with where it matched. */
export const searchFind = defineQuery(
  z.object({ query: z.string(), limit: z.int().min(1).max(200).default(20) }),
  z.object({ rows: z.array(PersonRow.extend({ score: z.number() })), early: z.literal(true).optional() }),
  (book, { query, limit }, { finder, today }) => ({
    rows: finder.find(query, limit).flatMap(({ id, score, matches }) => {
      const row = personRow(book, id, today, matches)
      return row ? [{ ...row, score }] : []
    }),
    ...earlyWhile(finder),
  }),
)
