import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Engine, type EngineOptions, openEngine } from '../../src/engine/engine'

const undone: (() => Promise<unknown>)[] = []

/** Everything opened or made through this file goes away after each test. */
afterEach(async () => {
  for (const undo of undone.splice(0).reverse()) await undo()
})

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-test-'))
  undone.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A passphrase is tried in a moment: what it costs is tested once, by itself. */
export const CHEAP = 2 ** 4

/** A book in a real folder; closed at the end even where a test fails. */
export async function openTestEngine(path: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await openEngine({ path, device: 'laptop', cost: CHEAP, ...options })
  undone.push(() => engine.close())
  return engine
}

export const person = (given: string, family?: string) => ({ type: 'person.create', fields: { name: { given, ...(family ? { family } : {}) } } }) as const

/** Adds people one by one, a change each. */
export async function addPeople(engine: Engine, ...names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) ids.push((await engine.run(person(name))).ids[0] ?? '')
  return ids
}

export function namesIn(engine: Engine): string[] {
  return [...engine.book.people.values()].map(({ name }) => name.given ?? '').sort()
}
