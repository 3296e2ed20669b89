import { z } from 'zod'
import { Day } from '../dates'
import { defineQuery } from '../query'
import { Brief, briefOf } from './brief'

/** So many pages at once. */
export const MOST_BRIEFS = 100

/** Briefs of everybody in a selection, in the order given. */
export const briefShow = defineQuery(
  z.object({ ids: z.array(z.string()).min(1).max(MOST_BRIEFS), on: Day.optional() }),
  z.object({ day: Day, briefs: z.array(Brief) }),
  (book, { ids, on }, { today }) => {
    const day = on ?? today
    return { day, briefs: [...new Set(ids)].map((id) => briefOf(book, id, day)) }
  },
)
