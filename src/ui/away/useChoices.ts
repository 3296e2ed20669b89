import { useState } from 'react'
import { type DayLoad, spreadOver } from '../../core/away/ahead'
import type { AwayList } from '../../core/away/awayViews'
import type { AwayItem } from '../../core/away/missed'
import type { Day } from '../../core/dates'
import type { LongRows } from '../page/useLongList'

export type Does = 'keep' | 'move' | 'drop'
export interface Choice {
  readonly does: Does
  readonly until?: Day
}

export interface Choices {
  readonly of: (item: AwayItem) => Choice
  readonly choose: (item: AwayItem, choice: Choice) => void
  readonly all: (does: 'keep' | 'drop') => Promise<void>
  /** Proposes a day for everything that is not dropped; nothing is done until it is confirmed. */
  readonly spread: () => Promise<void>
  /** How many move to each day, with what is set there already. */
  readonly days: readonly { readonly day: Day; readonly moved: number; readonly planned: number }[]
}

const usual = ({ kind }: AwayItem): Choice => ({ does: kind === 'date' ? 'drop' : 'keep' })

function spreadOut(items: readonly AwayItem[], ahead: readonly DayLoad[], budget: number): [string, Choice][] {
  return [...spreadOver(items.map(({ key }) => key), ahead, budget)].map(([key, until]) => [key, { does: 'move', until }])
}

/** What is to become of each thing missed, before it is confirmed. A date that has passed is let go unless said otherwise. */
export function useChoices({ rows, everything }: LongRows<AwayItem>, { ahead, budget }: Pick<AwayList, 'ahead' | 'budget'>, spreadFirst = false): Choices {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(() => new Map(spreadFirst ? spreadOut(rows.filter((item) => usual(item).does !== 'drop'), ahead, budget) : []))
  const of = (item: AwayItem): Choice => chosen.get(item.key) ?? usual(item)
  const moved = new Map<Day, number>()
  for (const item of rows) {
    const { does, until } = of(item)
    if (does === 'move' && until) moved.set(until, (moved.get(until) ?? 0) + 1)
  }
  const plannedOn = (day: Day) => ahead.find((slot) => slot.day === day)?.planned ?? 0
  return {
    of,
    choose: ({ key }, choice) => setChosen(new Map([...chosen, [key, choice]])),
    all: async (does) => {
      const items = await everything()
      setChosen(new Map(items.map(({ key }) => [key, { does }])))
    },
    spread: async () => {
      const items = await everything()
      setChosen((before) => new Map([...before, ...spreadOut(items.filter((item) => (before.get(item.key) ?? usual(item)).does !== 'drop'), ahead, budget)]))
    },
    days: [...moved].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, moved: count, planned: plannedOn(day) })),
  }
}
