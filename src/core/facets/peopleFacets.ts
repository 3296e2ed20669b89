import { z } from 'zod'
import type { BookView } from '../book'
import type { Day } from '../dates'
import { defineQuery } from '../query'
import { CountedTexts } from './countedTexts'

/** Of what anyone may write differently, the rest is not worth offering. */
const MOST_FREE_TEXTS = 300
const Facets = z.array(z.object({ name: z.string(), count: z.int() }))

/** Every tag, company, city and interest there is, most used first, for filters and completion. */
export const peopleFacets = defineQuery(
  z.object({}),
  z.object({ tags: Facets, companies: Facets, cities: Facets, interests: Facets, segments: z.array(z.string()) }),
  (book, _input, { today }) => {
    const texts = countedTexts(book, today)
    return {
      segments: [...book.segments.values()].map(({ name }) => name),
      tags: [...texts.list('tags')],
      companies: [...texts.list('companies')],
      cities: texts.list('cities').slice(0, MOST_FREE_TEXTS),
      interests: texts.list('interests').slice(0, MOST_FREE_TEXTS),
    }
  },
  (book, _input, { today }) => countedTexts(book, today).prepare(),
)

function countedTexts(book: BookView, today: Day): CountedTexts {
  return book.rememberAll('facets', today, () => new CountedTexts(book), (before, touched) => before.touch(touched))
}
