import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { FromEngine, ToEngine } from '../../../src/hosts/desktop/envelopes'
import { utilityProcess } from '../../electron/standIn/utilityProcess'
import { addPeople, namesIn, openTestEngine, temporaryFolder } from '../../engine/temporaryBook'
import { builtFile } from '../builtFile'

test('an engine that cannot open its book says so, and ends when told', async () => {
  const noFolder = join(await temporaryFolder(), 'book')
  await writeFile(noFolder, 'a file where the book should be')
  vi.stubEnv('HEARTH_BOOK', noFolder)
  const engine = utilityProcess.fork(builtFile('main/engineProcess.js'))
  vi.unstubAllEnvs()
  engine.postMessage({ type: 'start', remember: false } satisfies ToEngine)
  const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
  const said = await new Promise<FromEngine>((resolve) => engine.on('message', (message: FromEngine) => resolve(message)))
  expect(said).toMatchObject({ type: 'failed' })
  engine.postMessage({ type: 'stop' } satisfies ToEngine)
  await ended
})

/** An engine on an encrypted book, and what it says until the one of this type. */
function startOn(book: string, key: Uint8Array): { readonly said: (type: FromEngine['type']) => Promise<FromEngine>; readonly stop: () => Promise<void> } {
  vi.stubEnv('HEARTH_BOOK', book)
  const engine = utilityProcess.fork(builtFile('main/engineProcess.js'))
  vi.unstubAllEnvs()
  const heard: FromEngine[] = []
  engine.on('message', (message: FromEngine) => heard.push(message))
  const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
  engine.postMessage({ type: 'start', key, remember: true } satisfies ToEngine)
  return {
    said: (type) => vi.waitUntil(() => heard.find((message) => message.type === type), { timeout: 20_000 }),
    stop: async () => {
      engine.postMessage({ type: 'stop' } satisfies ToEngine)
      await ended
    },
  }
}

test('a key the keyring kept opens the book and is told again; one of another time is refused and nothing is changed', async () => {
  const path = await temporaryFolder()
  const book = await openTestEngine(path, { cost: undefined })
  await addPeople(book, 'Marta')
  await book.safety.vault.enable('correct horse battery')
  let key: Uint8Array = new Uint8Array()
  book.safety.vault.onKey((now) => (key = Uint8Array.from(now ?? [])))
  await book.close()

  const right = startOn(path, key)
  expect(await right.said('key')).toEqual({ type: 'key', key })
  await right.stop()
  const before = await readFile(join(path, 'vault.json'), 'utf8')
  const wrong = startOn(path, key.map((byte) => byte ^ 1))
  await wrong.said('keyRefused')
  await wrong.stop()
  expect(await readFile(join(path, 'vault.json'), 'utf8')).toBe(before)
  const again = await openTestEngine(path, { cost: undefined, unlock: { passphrase: 'correct horse battery' } })
  expect(namesIn(again)).toEqual(['Marta'])
})
