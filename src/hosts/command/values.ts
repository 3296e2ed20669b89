import { InvalidArgumentError } from 'commander'
import { amountOf } from '../../core/amountOf'
import { Day } from '../../core/dates'
import { Currency } from '../../core/money'

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

/** Reads an option that must be an amount, however its thousands and cents are written. */
export function amount(text: string): string {
  const read = amountOf(text)
  if (!read) throw new InvalidArgumentError('It must be an amount like 45 or 1234.50.')
  return read
}

/** Reads an option that must be the code of a currency. */
export function currency(text: string): string {
  const read = Currency.safeParse(text.trim().toUpperCase())
  if (!read.success) throw new InvalidArgumentError('It must be the code of a currency, like EUR.')
  return read.data
}
