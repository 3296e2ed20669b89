import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const oldest = [20, 19]

/** Stops with one line where this Node cannot run Hearth. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(`Hearth needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`)
  process.exit(1)
}

/** Installs what package-lock.json names, where something of it is missing. Says so on stderr, so that stdout stays for answers. */
export function installPackages() {
  if (packagesAreThere()) return
  console.error('Installing what Hearth is built from (once, under a minute)…')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Builds `out/` where it is missing or older than a source. */
export function build() {
  const built = join(root, 'out/main/hearth.js')
  const sources = ['src', 'electron', 'resources', 'electron.vite.config.ts', 'package-lock.json'].map((path) => join(root, path))
  if (existsSync(built) && existsSync(join(root, 'out/renderer/index.html')) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))) return
  console.error('Building Hearth (a few seconds)…')
  run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'])
}

/** Every package of the lock file stands in node_modules in its version; npm keeps its own list of what it installed. */
function packagesAreThere() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version)
  } catch {
    return false
  }
}

function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && command === 'npm' })
  if (status === 0) return
  console.error(error ? String(error) : `${command} ${args[0] ?? ''} failed; its messages stand above.`)
  process.exit(1)
}
