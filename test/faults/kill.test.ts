import { expect, test } from 'vitest'
import { killWriters } from './kill'

test('killed 10 times while it writes: everything promised is there, and the lock is free at once', async () => {
  const { runs, lost } = await killWriters({ kills: 10 })
  expect({ runs, lost }).toEqual({ runs: 10, lost: [] })
}, 180_000)
