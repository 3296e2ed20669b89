import { z } from 'zod'
import { areasInUse } from '../areas/inUse'
import type { BookView } from '../book'
import { existing } from '../personCommands'
import { defineQuery, everyNamed, type QueryContext } from '../query'
import { Chart, ChartName, chartNames } from './chart'
import { charts } from './charts'
import { monthsUpTo } from './months'

const LONGEST = 120

/** One chart: of one person, of those a search finds, or of everybody. */
export const insightsChart = defineQuery(
  z.object({ name: ChartName, personId: z.string().optional(), query: z.string().optional(), months: z.int().min(1).max(LONGEST).default(12) }),
  Chart,
  (book, { name, personId, query, months }, context) => ({ name, ...charts[name].draw({ book, ids: idsOf(book, personId, query, context), today: context.today, months: monthsUpTo(context.today, months) }) }),
  function* (book, { name, personId, query, months }, { today }) {
    const isOfAll = personId === undefined && !query?.trim()
    if (isOfAll) yield* charts[name].prepare?.({ book, today, months: monthsUpTo(today, months) }) ?? []
  },
)

/** The charts in sight: those of areas nobody uses are not. */
export const insightsNames = defineQuery(z.object({}), z.object({ names: z.array(ChartName) }), (book) => {
  const used = areasInUse(book)
  const isInSight = (name: ChartName) => {
    const { area } = charts[name]
    return area === undefined || used.includes(area)
  }
  return { names: chartNames.filter(isInSight) }
})

function idsOf(book: BookView, personId: string | undefined, query: string | undefined, { finder }: QueryContext): ReadonlySet<string> | ReadonlyMap<string, unknown> {
  if (personId !== undefined) return new Set([existing(book.people.get(personId)).id])
  return query?.trim() ? new Set(everyNamed(finder, query).map(({ id }) => id)) : book.people
}
