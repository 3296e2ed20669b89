import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'

const FETCH_MS = 90_000

export type FoundElectron = { readonly program: string } | { readonly missing: 'noScreen' | 'notInstalled' | 'notFetched' }

/** Electron's executable: where it is, or after fetching it once, or why there is none. */
export async function findElectron(root: string, environment: NodeJS.ProcessEnv): Promise<FoundElectron> {
  if (process.platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return { missing: 'noScreen' }
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(folder)) return { missing: 'notInstalled' }
  const there = installed(folder, environment)
  if (there) return { program: there }
  await fetchElectron(folder)
  const fetched = installed(folder, environment)
  return fetched ? { program: fetched } : { missing: 'notFetched' }
}

/** Read from its own notes: importing the package would start a download of its own. */
function installed(folder: string, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }: NodeJS.ProcessEnv): string | undefined {
  const note = join(folder, 'path.txt')
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : 'electron'
  const program = join(elsewhere ?? join(folder, 'dist'), name)
  return existsSync(program) ? program : undefined
}

async function fetchElectron(folder: string): Promise<void> {
  const fetching = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
  const late = setTimeout(() => fetching.kill(), FETCH_MS)
  await once(fetching, 'exit').catch(() => undefined)
  clearTimeout(late)
}
