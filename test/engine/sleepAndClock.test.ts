import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import { DayWatch } from '../../src/engine/dayWatch'
import { bookOf, person, reminder } from '../core/given'
import { VirtualMachine } from './virtualMachine'

const MINUTE = 60_000

/** A watch on a machine on paper, and what it said: one line for each reminder, as each is about somebody of their own. */
function watching(book: Book, machine: VirtualMachine) {
  const told: string[] = []
  const known = new Set<string>()
  const watch = new DayWatch({
    book: () => book,
    clock: machine,
    device: {
      wasAnnounced: (key) => known.has(key),
      noteAnnounced: (keys) => {
        for (const key of keys) known.add(key)
        return Promise.resolve()
      },
    },
    announce: (event) => {
      if (event.type === 'due') told.push(event.personId ?? JSON.stringify(event.title.params?.count))
    },
    hears: () => true,
    wait: machine.wait,
  })
  watch.start()
  return { told, run: (milliseconds: number) => machine.run(milliseconds, () => watch.settled()) }
}

describe('days and nights that are not 24 hours long', () => {
  test.each([
    { what: 'a time that the clock jumps over', zone: 'America/New_York', from: '2026-03-08T01:50', due: '2026-03-08', time: '02:30', hours: 3, at: '2026-03-08T03:00' },
    { what: 'a time that comes twice', zone: 'America/New_York', from: '2026-11-01T00:50', due: '2026-11-01', time: '01:30', hours: 4, at: '2026-11-01T01:30' },
    { what: 'a day without midnight', zone: 'America/Sao_Paulo', from: '2018-11-03T23:50', due: '2018-11-04', time: undefined, hours: 3, at: '2018-11-04T01:00' },
    { what: 'midnight where there is none', zone: 'America/Sao_Paulo', from: '2018-11-03T23:50', due: '2018-11-04', time: '00:00', hours: 3, at: '2018-11-04T01:00' },
    { what: 'a day that is not in the calendar', zone: 'Pacific/Apia', from: '2011-12-29T23:50', due: '2011-12-30', time: undefined, hours: 30, at: '2011-12-31T00:00' },
    { what: 'half an hour at Lord Howe', zone: 'Australia/Lord_Howe', from: '2026-10-04T01:50', due: '2026-10-04', time: '02:15', hours: 3, at: '2026-10-04T02:30' },
  ])('$what, in $zone: told once, at $at', async ({ zone, from, due, time, hours, at }) => {
    const machine = new VirtualMachine(from, zone)
    const { told, run } = watching(bookOf([person('Ana')], [reminder(['Ana'], due, time ? { time } : {})]), machine)
    let when = ''
    for (let minute = 0; minute < hours * 60; minute++) {
      await run(MINUTE)
      if (!when && told.length > 0) when = machine.localTime()
    }
    expect([told, when.slice(0, 15)]).toEqual([['Ana'], at.slice(0, 15)])
  })
})

type Step = { readonly awake: number } | { readonly asleep: number } | { readonly set: Temporal.DurationLike }

test('1,000 sequences of sleep and set clocks: each reminder is told exactly once, within a minute of the machine being awake', async () => {
  const zone = fc.constantFrom('UTC', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia', 'Australia/Lord_Howe', 'Asia/Kathmandu')
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.integer({ min: 1, max: 12 * MINUTE }).map((awake) => ({ awake })),
    fc.integer({ min: 1, max: 40 * 60 * MINUTE }).map((asleep) => ({ asleep })),
    fc.constantFrom({ hours: 1 }, { hours: -1 }, { days: 1 }, { days: -1 }, { years: -1 }).map((set) => ({ set })),
  )
  const start = fc.constantFrom('2026-03-07T23:55', '2026-10-31T23:55', '2018-11-03T23:55', '2011-12-29T23:55')
  const minutesAhead = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 3, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(start, zone, minutesAhead, fc.array(step, { maxLength: 10 }), async (from, where, ahead, steps) => {
      const machine = new VirtualMachine(from, where)
      const dues = ahead.map((minutes, index) => ({ id: `P${index}`, at: Temporal.PlainDateTime.from(from).add({ minutes }).toString({ smallestUnit: 'minute' }) }))
      const book = bookOf(dues.map(({ id }) => person(id)), dues.map(({ id, at }) => reminder([id], at.slice(0, 10), { time: at.slice(11) })))
      const { told, run } = watching(book, machine)
      // Several that were missed come as one line with their number.
      const count = () => told.reduce((sum, line) => sum + (line.startsWith('P') ? 1 : Number(line)), 0)
      for (const each of [...steps, { set: { years: 20 } }, { awake: 2 * MINUTE }, { set: { years: -1 } }, { awake: 2 * MINUTE }]) {
        if ('set' in each) machine.setClock(each.set)
        else if ('asleep' in each) machine.sleep(each.asleep)
        else {
          const before = machine.localTime()
          await run(each.awake)
          if (each.awake >= MINUTE) expect(count()).toBeGreaterThanOrEqual(dues.filter(({ at }) => at <= before && at <= machine.localTime()).length)
        }
      }
      expect(count()).toBe(dues.length)
      expect(new Set(told.filter((line) => line.startsWith('P'))).size).toBe(told.filter((line) => line.startsWith('P')).length)
    }),
    { numRuns: 1000 },
  )
})
