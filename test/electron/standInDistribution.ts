import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where Electron's binary keeps its fuses: a mark, the version, how many, one character each (`1` on, `0` off), as @electron/fuses reads them. */
const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08${'1'.repeat(8)}`

const root = join(import.meta.dirname, '../..')

/** Files named as an unpacked Electron is, enough for electron-builder to lay out `--linux dir` without the binary. */
export function writeStandInDistribution(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  for (const below of ['resources', 'locales']) mkdirSync(join(folder, below), { recursive: true })
  writeFileSync(join(folder, 'version'), version)
  const files = ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'locales/en-US.pak', 'locales/zh-CN.pak', 'chrome-sandbox', 'chrome_crashpad_handler']
  for (const file of files) writeFileSync(join(folder, file), 'stand-in')
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\necho stand-in "$@"\nexit\n${fuses}`)
  chmodSync(join(folder, 'electron'), 0o755)
}
