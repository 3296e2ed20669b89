import { expect, test } from 'vitest'
import { DeviceFile } from '../../../src/engine/store/deviceFile'
import { realDisk } from '../../../src/engine/store/disk'
import { temporaryFolder } from '../temporaryBook'

const keysOf = (name: string, count: number) => Array.from({ length: count }, (_, number) => `${name}-${number}@2026-03-02T`)

test('of very many that were announced those still due are remembered, after a restart too, and the oldest others let go', async () => {
  const folder = await temporaryFolder()
  const due = keysOf('due', 6_000)
  const file = new DeviceFile(realDisk, folder)
  await file.open()
  await file.noteAnnounced(['done@2026-03-01T'], [])
  await file.noteAnnounced(due, due)
  expect([file.wasAnnounced('done@2026-03-01T'), due.every((key) => file.wasAnnounced(key))]).toEqual([false, true])
  const later = keysOf('later', 5_500)
  await file.noteAnnounced(later, due)
  const again = new DeviceFile(realDisk, folder)
  await again.open()
  expect([...due, ...later].filter((key) => !again.wasAnnounced(key))).toEqual([])
  await again.noteAnnounced(['digest@2026-03-03'], due.slice(0, 10))
  expect([due[0], due[9], due[10], later[0], later.at(-1), 'digest@2026-03-03'].map((key = '') => again.wasAnnounced(key))).toEqual([true, true, false, false, true, true])
})
