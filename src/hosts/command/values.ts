import { InvalidArgumentError } from 'commander'
import { Day } from '../../core/dates'

/** Reads an option that must be a whole number between two bounds. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < from || number > to) throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`)
    return number
  }
}

/** Reads an option that must be a calendar day. */
export function calendarDay(text: string): Day {
  const day = Day.safeParse(text)
  if (!day.success) throw new InvalidArgumentError('It must be a day like 2026-11-30.')
  return day.data
}

/** Reads an option that must say something, such as a folder that a script may have left empty. */
export function something(text: string): string {
  const said = text.trim()
  if (!said) throw new InvalidArgumentError('It must not be empty.')
  return said
}

/** For options that may be given several times. */
export function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, something(value)]
}
