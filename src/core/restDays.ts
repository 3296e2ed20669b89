import type { Day } from './dates'
import { dayNumber, fromDayNumber, weekdayAt } from './days'
import { foldText } from './fold'
import type { Outline } from './outline'
import type { Settings } from './settings'

/** The public holidays of a country or part of one in a year. The host hands it in. */
export type Holidays = (region: string, year: number) => ReadonlySet<Day>

export const defaultWorkTags: readonly string[] = ['client', 'work', '客户', '工作']

/** The longest rest looked ahead for, in days. */
const LONGEST_REST = 31

/** On what days people from work are left in peace. */
export interface Rest {
  /** Whether the asked day is one. */
  readonly now: boolean
  /** The last day of the rest that begins on the day after the asked one; the asked day itself where none does. */
  readonly ahead: number
  /** Counts up by one from each day to the next of its sort (working, at rest), so that turns taken by it leave nobody out. */
  readonly count: number
  readonly isWork: (person: Outline) => boolean
  /** The same for two rests that leave the same people in peace on a day. */
  readonly key: string
}

/** Undefined where the user wants no days of rest. */
export function restOn(settings: Settings, day: Day, holidays?: Holidays): Rest | undefined {
  const { restDays = [], restHolidays } = settings
  const region = holidays ? restHolidays : undefined
  if (restDays.length === 0 && region === undefined) return undefined
  const today = dayNumber(day)
  const isRest = (number: number) => restDays.includes(weekdayAt(number)) || (region !== undefined && isHoliday(number, region, holidays))
  let ahead = today
  while (ahead < today + LONGEST_REST && isRest(ahead + 1)) ahead++
  const now = isRest(today)
  const sort = [1, 2, 3, 4, 5, 6, 7].filter((each) => restDays.includes(each) === restDays.includes(weekdayAt(today)))
  return {
    now,
    ahead,
    count: Math.floor((today + 3) / 7) * sort.length + sort.indexOf(weekdayAt(today)),
    isWork: (person) => isFromWork(settings, person),
    key: [String(now), ahead - today, ...(settings.workTags ?? defaultWorkTags).map(foldText)].join('\n'),
  }
}

/** Companies, and whoever carries one of the tags named in the settings. */
export function isFromWork(settings: Settings, { kind, tags }: Pick<Outline, 'kind' | 'tags'>): boolean {
  const work = new Set((settings.workTags ?? defaultWorkTags).map(foldText))
  return kind === 'organisation' || tags.some((tag) => work.has(foldText(tag)))
}

function isHoliday(number: number, region: string, holidays?: Holidays): boolean {
  const day = fromDayNumber(number)
  return holidays?.(region, Number(day.slice(0, 4))).has(day) ?? false
}
