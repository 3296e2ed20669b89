import { expect, test } from 'vitest'
import { Turns } from '../../src/engine/turns'

test('what one has made is on its way before the next begins, in the order they came', async () => {
  const turns = new Turns()
  const told: string[] = []
  const answer = async (name: string) => {
    await turns.next()
    told.push(`${name} made`)
    for (let step = 0; step < 20; step++) await Promise.resolve()
    told.push(`${name} sent`)
  }
  await Promise.all(['first', 'second', 'third'].map(answer))
  expect(told).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} made`, `${name} sent`]))
})
