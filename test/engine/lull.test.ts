import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Lull } from '../../src/engine/lull'

/** A clock that goes on when it is told to. */
class HandClock {
  private time = 0
  private waiting: { readonly until: number; readonly wake: () => void }[] = []

  now = () => this.time

  wait = (milliseconds: number) => new Promise<void>((wake) => this.waiting.push({ until: this.time + milliseconds, wake }))

  async goOn(milliseconds: number): Promise<void> {
    for (const end = this.time + milliseconds; this.time < end; ) {
      this.time += 10
      for (const { until, wake } of this.waiting) if (until <= this.time) wake()
      this.waiting = this.waiting.filter(({ until }) => until > this.time)
      await setImmediate()
    }
  }
}

function waited(promise: Promise<void>): () => boolean {
  let came = false
  void promise.then(() => (came = true))
  return () => came
}

test('it comes once nobody has been answered for a second, not while somebody waits', async () => {
  const clock = new HandClock()
  const lull = new Lull(clock)
  let answer = () => {}
  const asked = lull.during(() => new Promise<void>((resolve) => (answer = resolve)))
  const hasCome = waited(lull.come())
  await clock.goOn(5000)
  expect(hasCome()).toBe(false)
  answer()
  await asked
  await clock.goOn(900)
  expect(hasCome()).toBe(false)
  await lull.during(() => Promise.resolve())
  await clock.goOn(900)
  expect(hasCome()).toBe(false)
  await clock.goOn(200)
  expect(hasCome()).toBe(true)
})

test('a question that fails is over too, and fails', async () => {
  const clock = new HandClock()
  const lull = new Lull(clock)
  await expect(lull.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const hasCome = waited(lull.come())
  await clock.goOn(1100)
  expect(hasCome()).toBe(true)
})

test('stopped, nobody waits for it', async () => {
  const lull = new Lull(new HandClock())
  const asked = lull.during(() => Promise.resolve())
  await asked
  const come = lull.come()
  lull.stop()
  await come
})

test('whoever goes last goes once nobody waits for an answer, and at once where nobody does', async () => {
  const lull = new Lull(new HandClock())
  let answers: (() => void)[] = []
  const ask = () => lull.during(() => new Promise<void>((resolve) => answers.push(resolve)))
  await lull.answered()
  const asked = [ask(), ask()]
  const goes = waited(lull.answered())
  answers[0]?.()
  await asked[0]
  await setImmediate()
  expect(goes()).toBe(false)
  answers[1]?.()
  await Promise.all(asked)
  await setImmediate()
  expect(goes()).toBe(true)
  answers = []
  void ask()
  const ends = waited(lull.answered())
  lull.stop()
  await setImmediate()
  expect(ends()).toBe(true)
})
