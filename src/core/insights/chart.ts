import { z } from 'zod'
import type { Area } from '../areas/area'
import type { BookView } from '../book'
import type { Day } from '../dates'
import { Message } from '../messageSchema'
import { Money } from '../money'
import type { Steps } from '../steps'

/** Every chart there is, in the order they are shown: also its key on the command line. */
export const chartNames = ['warmth', 'turns', 'movers', 'rescued', 'channels', 'gifts', 'thanks', 'promises', 'complaints', 'referrals', 'repeat', 'sales', 'leaving'] as const
export const ChartName = z.enum(chartNames)
export type ChartName = z.infer<typeof ChartName>

/** What stands in a column: `word` is translated, by `words` and the cell; `person` names somebody, whose id stands in the row as `personId`; `amount` is a decimal in the currency the column is called. */
export const Column = z.object({ key: z.string(), as: z.enum(['month', 'year', 'day', 'person', 'word', 'text', 'count', 'percent', 'amount', 'money']), words: z.string().optional() })
export type Column = z.infer<typeof Column>

export const Cell = z.union([z.string(), z.number(), z.null(), z.array(Money)])
export type Cell = z.infer<typeof Cell>

/** Colours by meaning, as the house's tokens are called. */
export const Tone = z.enum(['ember', 'amber', 'ash', 'leaf', 'edge'])

/** A chart as the table behind it, with what of it is drawn and what it says in words. */
export const Chart = z.object({
  name: ChartName,
  /** Bars stacked; bars `beside` each other, where their sum would mean nothing; or the table alone. */
  shape: z.enum(['stack', 'beside', 'list']),
  columns: z.array(Column),
  /** The columns that are drawn, each in its colour. */
  series: z.array(z.object({ key: z.string(), tone: Tone })),
  rows: z.array(z.record(z.string(), Cell)),
  /** What it comes to, in sentences. */
  words: z.array(Message),
})
export type Chart = z.infer<typeof Chart>

/** What a chart is drawn from. */
export interface Asked {
  readonly book: BookView
  /** Whom it is about; asked for by id and gone through. */
  readonly ids: ReadonlySet<string> | ReadonlyMap<string, unknown>
  readonly today: Day
  /** The months shown, earliest first, the current one last. */
  readonly months: readonly Month[]
}

/** A month as text, with its first and last day as numbers; the last of the current one is today. */
export interface Month {
  readonly key: string
  readonly from: number
  readonly to: number
}

export interface ChartDefinition {
  /** The part of Hearth it belongs to, where that stays out of sight until used. */
  readonly area?: Area
  readonly draw: (asked: Asked) => Omit<Chart, 'name'>
  /** Does the long part of the work for everybody beforehand, in steps; the book remembers it. */
  readonly prepare?: (asked: Omit<Asked, 'ids'>) => Steps<void>
}
