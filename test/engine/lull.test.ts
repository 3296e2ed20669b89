import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Lull } from '../../src/engine/lull'

/** What has come of a promise by the time the loop has turned. */
async function stateOf(promise: Promise<unknown>): Promise<'came' | 'waits'> {
  return Promise.race([promise.then(() => 'came' as const), setTimeout(30, 'waits' as const)])
}

test('it comes once nobody has been answered for a while, not while somebody waits', async () => {
  const lull = new Lull(200)
  let answer = () => {}
  const asked = lull.during(() => new Promise<void>((resolve) => (answer = resolve)))
  const come = lull.come()
  await setTimeout(300)
  expect(await stateOf(come)).toBe('waits')
  answer()
  await asked
  expect(await stateOf(come)).toBe('waits')
  await come
})

test('a question that fails is over too, and fails', async () => {
  const lull = new Lull(0)
  await expect(lull.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await lull.come()
})

test('stopped, nobody waits for it', async () => {
  const lull = new Lull(60_000)
  const come = lull.come()
  lull.stop()
  await come
})
