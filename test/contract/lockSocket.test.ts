import { openEngine } from '../../src/engine/engine'
import { acquireLock } from '../../src/engine/store/lock'
import { answerDoor, callOwner } from '../../src/hosts/door'
import { temporaryFolder } from '../engine/temporaryBook'
import { contractSuite } from './suite'

contractSuite('the socket of the book’s lock', async () => {
  const path = await temporaryFolder()
  const engine = await openEngine({ path, host: 'browser' })
  answerDoor(engine, () => ({ host: 'browser' }))
  const lock = await acquireLock(path)
  if (lock.kind !== 'held') throw new Error('the book should be held by the engine')
  const { calls, close } = await callOwner(await lock.connect())
  return {
    client: calls,
    close: async () => {
      close()
      await engine.close()
    },
  }
})
