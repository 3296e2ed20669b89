import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { FromEngine, ToEngine } from '../../../src/hosts/desktop/envelopes'
import { utilityProcess } from '../../electron/standIn/utilityProcess'
import { temporaryFolder } from '../../engine/temporaryBook'
import { builtFile } from '../builtFile'

test('an engine that cannot open its book says so, and ends when told', async () => {
  const noFolder = join(await temporaryFolder(), 'book')
  await writeFile(noFolder, 'a file where the book should be')
  vi.stubEnv('HEARTH_BOOK', noFolder)
  const engine = utilityProcess.fork(builtFile('main/engineProcess.js'))
  vi.unstubAllEnvs()
  const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
  const said = await new Promise<FromEngine>((resolve) => engine.on('message', (message: FromEngine) => resolve(message)))
  expect(said).toMatchObject({ type: 'failed' })
  engine.postMessage({ type: 'stop' } satisfies ToEngine)
  await ended
})
