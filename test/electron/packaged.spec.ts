import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from './shell'
import { writeStandInDistribution } from './standInDistribution'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

test('what electron-builder packs holds the whole app and nothing else, has its fuses set, and runs', async ({ shell }) => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-packed-'))
  try {
    const distribution = join(folder, 'electron')
    writeStandInDistribution(distribution)
    const builder = join(root, 'node_modules/electron-builder/cli.js')
    await run(process.execPath, [builder, '--linux', 'dir', `-c.electronDist=${distribution}`, `-c.directories.output=${join(folder, 'dist')}`], { cwd: root })

    expect(await fusesOf(join(folder, 'dist/linux-unpacked/hearth'))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    })

    const archive = join(folder, 'dist/linux-unpacked/resources/app.asar')
    const files = listPackage(archive, { isPack: false })
    expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/main.js', '/out/main/engineProcess.js', '/out/main/snapshotWorker.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/resources/tray.png']))
    expect(files.filter((file) => /^\/(?:node_modules|src|test|electron|docs)\b|\.(?:map|ts|tsx)$/.test(file))).toEqual([])

    const unpacked = join(folder, 'app')
    extractAll(archive, unpacked)
    const { page } = await shell.open({ folder: unpacked })
    await expect(page).toHaveTitle(/Hearth/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** How a fuse that is on stands in the binary. */
const ON = '1'.charCodeAt(0)

/** The fuses Hearth sets, read back from the packed binary. */
async function fusesOf(binary: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(binary)
  const names = ['RunAsNode', 'EnableCookieEncryption', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'GrantFileProtocolExtraPrivileges'] as const
  return Object.fromEntries(names.map((name) => [name, Number(wire[FuseV1Options[name]]) === ON]))
}
