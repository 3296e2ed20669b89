import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BookEvent } from '../../src/contract'
import { Day } from '../../src/core/dates'
import { DayWatch } from '../../src/engine/dayWatch'
import type { Engine } from '../../src/engine/engine'
import { realDisk } from '../../src/engine/store/disk'
import { MovedClock } from './movedClock'
import { addPeople, openTestEngine, temporaryFolder } from './temporaryBook'

/** Gathers what is announced, changes left out. */
function listen(engine: Engine): BookEvent[] {
  const heard: BookEvent[] = []
  const gather = async () => {
    for await (const event of engine.events()) if (event.type !== 'changed') heard.push(event)
  }
  void gather()
  return heard
}

/** Has the engine look at the clock, and lets listeners take in what they were told. */
async function look(engine: Engine): Promise<void> {
  await engine.tick()
  await new Promise(setImmediate)
}

const due = (heard: readonly BookEvent[]) => heard.flatMap((event) => (event.type === 'due' ? [event.title.params?.name ?? event.title.key] : []))
const remind = (personIds: string[], day: string, time?: string) =>
  ({ type: 'entry.add', entry: { kind: 'reminder', personIds, title: 'Ask about the biopsy', due: { day: Day.parse(day), ...(time ? { time } : {}) } } }) as const

async function bookAt(time: string, path?: string) {
  const clock = new MovedClock(time)
  const engine = await openTestEngine(path ?? (await temporaryFolder()), { clock })
  return { clock, engine }
}

test('a reminder is announced when its day comes, by name and verb, never by its text', async () => {
  const { clock, engine } = await bookAt('2026-03-01T09:00')
  const [id = ''] = await addPeople(engine, 'Marta')
  await engine.run(remind([id], '2026-03-02'))
  const heard = listen(engine)
  await look(engine)
  expect(heard).toEqual([])
  clock.set('2026-03-02T00:00')
  await look(engine)
  await look(engine)
  expect(heard).toMatchObject([{ type: 'day', today: '2026-03-02' }, { type: 'due', personId: id, title: { key: 'due:reminder', params: { name: 'Marta' } } }])
  expect(JSON.stringify(heard)).not.toContain('biopsy')
})

test('once a day begins the book lets go of what it kept of the days before', async () => {
  const { clock, engine } = await bookAt('2026-03-01T23:59')
  const heard = listen(engine)
  let times = 0
  const ask = (day: string) => engine.book.rememberAll(`of ${day}`, Day.parse(day), () => ++times)
  await look(engine)
  expect([ask('2026-03-01'), ask('2026-03-02'), ask('2026-03-01')]).toEqual([1, 2, 1])
  clock.set('2026-03-02T00:00')
  await look(engine)
  expect(heard).toMatchObject([{ type: 'day', today: '2026-03-02' }])
  expect([ask('2026-03-02'), ask('2026-03-01')]).toEqual([2, 3])
})

test.each([
  { now: '2026-03-02T15:29', announced: [] },
  { now: '2026-03-02T15:30', announced: ['Marta'] },
  { now: '2026-03-02T18:00', announced: ['Marta'] },
])('a reminder for 15:30 at $now: $announced', async ({ now, announced }) => {
  const { clock, engine } = await bookAt('2026-03-01T09:00')
  await engine.run(remind(await addPeople(engine, 'Marta'), '2026-03-02', '15:30'))
  const heard = listen(engine)
  clock.set(now)
  await look(engine)
  expect(due(heard)).toEqual(announced)
})

test('birthdays of people who matter are announced on the day, others are not', async () => {
  const { clock, engine } = await bookAt('2026-03-01T09:00')
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar')
  for (const id of [marta, omar]) await engine.run({ type: 'person.edit', id, patch: { birthday: { month: 3, day: 2 } } })
  await engine.run({ type: 'person.star', ids: [marta], starred: true })
  const heard = listen(engine)
  clock.set('2026-03-02T00:00')
  await look(engine)
  expect(heard.filter(({ type }) => type === 'due')).toMatchObject([{ personId: marta, title: { key: 'due:birthday', params: { name: 'Marta' } } }])
})

test('nothing is announced twice after a restart', async () => {
  const path = await temporaryFolder()
  const first = await bookAt('2026-03-01T09:00', path)
  await first.engine.run(remind(await addPeople(first.engine, 'Marta'), '2026-03-02'))
  const heard = listen(first.engine)
  first.clock.set('2026-03-02T08:00')
  await look(first.engine)
  await first.engine.close()
  const second = await bookAt('2026-03-02T09:00', path)
  const heardAgain = listen(second.engine)
  await look(second.engine)
  expect([due(heard), due(heardAgain)]).toEqual([['Marta'], []])
})

test('what fell due while Hearth was away comes as one line, what is due today by name', async () => {
  const path = await temporaryFolder()
  const first = await bookAt('2026-03-01T09:00', path)
  const [marta = '', omar = '', ines = ''] = await addPeople(first.engine, 'Marta', 'Omar', 'Ines')
  await first.engine.run(remind([marta], '2026-03-03'))
  await first.engine.run(remind([omar], '2026-03-04'))
  await first.engine.run(remind([ines], '2026-03-09'))
  await first.engine.close()
  const { engine } = await bookAt('2026-03-09T09:00', path)
  const heard = listen(engine)
  await look(engine)
  expect(heard).toMatchObject([{ type: 'due', title: { params: { name: 'Ines' } } }, { type: 'due', title: { key: 'due:missed', params: { count: 2 } } }])
})

/** The machine has flown to another time zone, which nobody notices before they look. */
class FlownClock extends MovedClock {
  constructor(
    start: string,
    private readonly hours: number,
  ) {
    super(start)
  }

  noticeZone(): void {
    this.move({ hours: this.hours })
  }
}

test.each([
  { given: 'Madrid to New York: not yet three in the afternoon there', now: '2026-03-02T15:30', hours: -6, told: [], day: '2026-03-02' },
  { given: 'New York to Madrid: three in the afternoon has passed', now: '2026-03-02T10:00', hours: 6, told: ['Marta'], day: '2026-03-02' },
  { given: 'across midnight', now: '2026-03-01T22:00', hours: 9, told: [], day: '2026-03-02' },
])('a reminder for 15:00, flown from $given', async ({ now, hours, told, day }) => {
  const engine = await openTestEngine(await temporaryFolder(), { clock: new FlownClock(now, hours) })
  await engine.run(remind(await addPeople(engine, 'Marta'), '2026-03-02', '15:00'))
  const heard = listen(engine)
  await look(engine)
  expect(due(heard)).toEqual(told)
  expect(heard.flatMap((event) => (event.type === 'day' ? [event.today] : []))).toEqual(day === now.slice(0, 10) ? [] : [day])
})

test('a reminder just entered as due today is not announced to who typed it', async () => {
  const { engine } = await bookAt('2026-03-02T09:00')
  const ids = await addPeople(engine, 'Marta')
  const heard = listen(engine)
  await look(engine)
  await engine.run(remind(ids, '2026-03-02'))
  await look(engine)
  expect(due(heard)).toEqual([])
})

test('while nobody listens nothing is used up', async () => {
  const { clock, engine } = await bookAt('2026-03-01T09:00')
  await engine.run(remind(await addPeople(engine, 'Marta'), '2026-03-02'))
  clock.set('2026-03-02T09:00')
  await look(engine)
  const heard = listen(engine)
  await look(engine)
  expect(due(heard)).toEqual(['Marta'])
})

/** A book in which a reminder is due, opened anew; whoever searches it waits until it may go on. */
async function bookThatWaits() {
  const path = await temporaryFolder()
  const first = await bookAt('2026-03-01T09:00', path)
  await first.engine.run(remind(await addPeople(first.engine, 'Marta'), '2026-03-02'))
  await first.engine.snapshot()
  await first.engine.close()
  let goOn = () => {}
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
  const readFile = async (file: string) => {
    if (file.endsWith('search-index')) await mayGoOn
    return realDisk.readFile(file)
  }
  const engine = await openTestEngine(path, { clock: new MovedClock('2026-03-02T09:00'), disk: { ...realDisk, readFile } })
  return { path, engine, goOn }
}

test('whoever goes while a look waits for somebody’s answer is told nothing, and the next is', async () => {
  const { engine, goOn } = await bookThatWaits()
  const leaving = new AbortController()
  const gone = engine.events(leaving.signal)
  const asked = engine.askInTurn('people', 'list', { query: 'Marta' })
  const looked = engine.tick()
  await new Promise(setImmediate)
  leaving.abort()
  goOn()
  await Promise.all([asked, looked])
  expect(await gone.next()).toMatchObject({ done: true })
  const heard = listen(engine)
  await look(engine)
  expect(due(heard)).toEqual(['Marta'])
})

test('a book that is closed while a look waits for somebody’s answer tells nothing any more, and does once it is opened again', async () => {
  const { path, engine, goOn } = await bookThatWaits()
  const heard = listen(engine)
  const asked = engine.askInTurn('people', 'list', { query: 'Marta' })
  const looked = engine.tick()
  await new Promise(setImmediate)
  const closing = engine.close()
  await looked
  goOn()
  await Promise.allSettled([asked, closing])
  const again = await bookAt('2026-03-02T09:05', path)
  const heardThen = listen(again.engine)
  await look(again.engine)
  expect([due(heard), due(heardThen)]).toEqual([[], ['Marta']])
})

test('however the clock is set and the machine sleeps, each reminder is announced exactly once after it fell due', async () => {
  const leaps = fc.constantFrom({ hours: 1 }, { hours: -1 }, { days: 1 }, { days: -1 }, { years: -1 }, { minutes: 1 }, { days: 400 })
  await fc.assert(
    fc.asyncProperty(fc.array(leaps, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), async (steps, day) => {
      const { clock, engine } = await bookAt('2026-03-01T09:00')
      const due = `2026-03-0${2 + day}`
      await engine.run(remind(await addPeople(engine, 'Marta'), due, '10:00'))
      const heard = listen(engine)
      for (const step of steps) {
        clock.move(step)
        await look(engine)
      }
      clock.set('2028-01-01T09:00')
      await look(engine)
      await look(engine)
      expect(heard.filter(({ type }) => type === 'due')).toHaveLength(1)
      await engine.close()
    }),
    { numRuns: 25 },
  )
})

test('what falls due waits for whoever asks, but is told though a question is never answered', async () => {
  const { clock, engine } = await bookAt('2026-03-02T09:00')
  await engine.run(remind(await addPeople(engine, 'Marta'), '2026-03-02'))
  const told: BookEvent[] = []
  const waits: (() => void)[] = []
  let answered = () => {}
  let question = new Promise<void>((resolve) => (answered = resolve))
  const watch = new DayWatch({
    book: () => engine.book,
    clock,
    device: { wasAnnounced: () => false, noteAnnounced: () => Promise.resolve() },
    announce: (event) => told.push(event),
    hears: () => true,
    questions: { settled: () => question },
    wait: (callback) => {
      waits.push(callback)
      return () => undefined
    },
  })
  const first = watch.tick()
  await new Promise(setImmediate)
  expect(told).toEqual([])
  answered()
  await first
  expect(told).toMatchObject([{ type: 'due' }])
  question = new Promise(() => undefined)
  const second = watch.tick()
  await new Promise(setImmediate)
  expect(told).toHaveLength(1)
  for (const patienceIsOver of waits) patienceIsOver()
  await second
  expect(told).toHaveLength(2)
})
