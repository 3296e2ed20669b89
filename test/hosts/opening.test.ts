import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newFolder } from './command/hearth'
import { runHearth, type Served, startBrowserMode } from './program'

const servers: Served[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop('SIGKILL')
})

/** A folder of programs that only note how they were called. */
async function programs(folder: string, scripts: Readonly<Record<string, string>>): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  for (const [name, then] of Object.entries(scripts)) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "$@" >> "${join(folder, name)}.called"\n${then}\n`)
    await chmod(join(bin, name), 0o755)
  }
  return bin
}

const called = (folder: string, name: string) => readFile(join(folder, `${name}.called`), 'utf8').catch(() => '')

async function opened(scripts: Readonly<Record<string, string>>): Promise<{ readonly folder: string; readonly server: Served }> {
  const folder = await newFolder()
  const bin = await programs(folder, scripts)
  const server = await startBrowserMode(join(folder, 'book'), { open: true, environment: { PATH: `${bin}:/bin:/usr/sbin`, DISPLAY: ':99' } })
  servers.push(server)
  return { folder, server }
}

describe.runIf(process.platform === 'linux')('browser mode opens itself', () => {
  test('in an app window of Chromium, by the file and never by the code', async () => {
    const { folder, server } = await opened({ chromium: 'exit 0', 'xdg-open': 'exit 0' })
    await expect.poll(() => called(folder, 'chromium')).toBe(`--app=file://${server.redirectFile}\n`)
    expect(await called(folder, 'xdg-open')).toBe('')
  })

  test('in the default browser where Chromium cannot start', async () => {
    const { folder, server } = await opened({ chromium: 'exit 1', 'xdg-open': 'exit 0' })
    await expect.poll(() => called(folder, 'xdg-open')).toBe(`${server.redirectFile}\n`)
  })

  test('in the default browser where there is no Chromium', async () => {
    const { folder, server } = await opened({ 'xdg-open': 'exit 0' })
    await expect.poll(() => called(folder, 'xdg-open')).toBe(`${server.redirectFile}\n`)
  })
})

describe.runIf(process.platform === 'linux')('start', () => {
  const withElectron = async (then: string) => {
    const folder = await newFolder()
    const bin = await programs(folder, { electron: then })
    return { folder, bin, book: join(folder, 'book') }
  }

  test('opens the desktop app where Electron is, on the same book, and ends with it', async () => {
    const { folder, bin, book } = await withElectron('echo "$HEARTH_BOOK" >> "$0.book"; exit 0')
    const ran = await runHearth(book, ['start'], { ELECTRON_OVERRIDE_DIST_PATH: bin, DISPLAY: ':99' })
    expect(ran).toMatchObject({ code: 0, out: 'Hearth runs as a desktop app: Electron is here.\n' })
    expect(await readFile(join(bin, 'electron.book'), 'utf8')).toBe(`${book}\n`)
    expect(await called(folder, 'electron')).toMatch(/^\/.+\n$/)
  })

  test('goes on in browser mode where Electron cannot start, and says why', async () => {
    const { bin, book } = await withElectron('exit 1')
    const server = await startBrowserMode(book, { chosen: false, environment: { ELECTRON_OVERRIDE_DIST_PATH: bin, DISPLAY: ':99' } })
    servers.push(server)
    expect(server.lines[0]).toBe('Hearth runs in browser mode: Electron could not start on this computer.')
  })

  test('is browser mode where there is no screen', async () => {
    const server = await startBrowserMode(join(await newFolder(), 'book'), { chosen: false, environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
    servers.push(server)
    expect(server.lines[0]).toBe('Hearth runs in browser mode: there is no screen for the desktop app.')
  })

  test('with --json says the same in one document', async () => {
    const server = await startBrowserMode(join(await newFolder(), 'book'), { json: true })
    servers.push(server)
    expect(JSON.parse(server.lines[0] ?? '')).toEqual({ mode: 'browser', why: 'asked for with --browser', url: server.url, redirectFile: server.redirectFile })
  })
})
