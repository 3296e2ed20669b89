import clients from '../../resources/sample/clients.json'
import home from '../../resources/sample/home.json'
import network from '../../resources/sample/network.json'
import sales from '../../resources/sample/sales.json'
import studios from '../../resources/sample/studios.json'
import suppliers from '../../resources/sample/suppliers.json'
import fc from 'fast-check'
import { Book } from '../../src/core/book'
import { applyChange } from '../../src/core/change'
import { type Command, decide } from '../../src/core/commands'
import type { Day } from '../../src/core/dates'
import { fromDayNumber } from '../../src/core/days'
import { SampleFile } from '../../src/core/sampleData'

export const sampleFiles = [clients, home, network, sales, studios, suppliers].map((file) => SampleFile.parse(file))
export const fillSample: Command = { type: 'sample.fill', files: sampleFiles }

export const day = (text: string) => text as Day

/** The moments of that morning, with ids that count up. */
export function morningOf(today: Day) {
  let last = 0
  return { now: `${today}T09:30:00.000Z`, today, newId: () => `id-${(last += 1)}`, device: 'test' }
}

export function sampleBook(today: Day): Book {
  const book = new Book()
  applyChange(book, decide(book, fillSample, morningOf(today)))
  return book
}

/** From 2026 to 2030, a leap year among them. */
export const anyDay = fc.integer({ min: 20_454, max: 22_280 }).map(fromDayNumber)
