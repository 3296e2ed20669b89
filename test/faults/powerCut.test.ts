import { expect, test } from 'vitest'
import { simulatePowerCuts } from './simulatedPowerCut'

test('after a power cut at any moment everything promised is there, and work goes on', async () => {
  const { runs, lost } = await simulatePowerCuts({ every: 7, outcomes: 1 })
  expect(lost).toEqual([])
  expect(runs).toBeGreaterThan(30)
})

test('the trial would notice: on a disk whose flush does nothing, promises are lost', async () => {
  const { lost } = await simulatePowerCuts({ every: 31, outcomes: 1, honest: false })
  expect(lost.length).toBeGreaterThan(0)
})
