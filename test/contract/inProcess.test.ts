import { createRouterClient } from '@orpc/server'
import { speakFrom } from '../../src/hosts/texts'
import { createRouter } from '../../src/engine/router'
import { openTestEngine, temporaryFolder } from '../engine/temporaryBook'
import { contractSuite } from './suite'

contractSuite('a call in the same process', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  return { client: createRouterClient(createRouter(engine, { writesFiles: true, speak: speakFrom({}) })), close: () => engine.close() }
})
