import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { runHearth } from '../../../src/hosts/command/runHearth'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A Saturday. */
export const NOW = '2026-11-21T09:30'
export const fixture = (path: string) => join(import.meta.dirname, '../../fixtures', path)

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A folder for one test, with room for a book and for what is exported. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-command-'))
  folders.push(folder)
  return folder
}

/** Runs a command line as a terminal in `folder` would, on the book in it. */
export async function hearth(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await runHearth(args, {
    environment: { HEARTH_BOOK: join(folder, 'book'), HEARTH_NOW: NOW, LANG: 'en_GB.UTF-8', ...environment },
    folder,
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { code, out, err }
}

/** The one document a command prints with `--json`; anything else it does is an error. */
export async function answer<T = Record<string, unknown>>(folder: string, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await hearth(folder, [...args, '--json'])
  if (code !== 0 || !/^[^\n]+\n$/.test(out)) throw new Error(`hearth ${args.join(' ')}: exit ${code}\n${out}${err}`)
  return JSON.parse(out) as T
}

/** Adds somebody through an import and answers their id. */
export async function addPerson(folder: string, name: string): Promise<string> {
  const { ids } = await answer<{ readonly ids: readonly string[] }>(folder, 'add', `call with ${name} today`)
  const [found] = await answer<readonly { readonly id: string }[]>(folder, 'search', name)
  if (ids.length === 0 || !found) throw new Error(`${name} was not added`)
  return found.id
}
