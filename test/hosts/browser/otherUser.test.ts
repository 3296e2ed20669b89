import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHearth, type Served, startBrowserMode } from '../program'
import { codeIn } from './servedBook'

const run = promisify(execFile)
let folder: string
let served: Served

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-shared-'))
  await chmod(folder, 0o755)
  process.umask(0)
  served = await startBrowserMode(join(folder, 'book'))
  process.umask(0o022)
  await runHearth(join(folder, 'book'), ['--json', 'add', 'call with Marta Quiroga today'])
})
afterAll(async () => {
  await served.stop('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

test('even where nothing is masked, files are the user’s alone', async () => {
  const entries = await readdir(join(folder, 'book'), { recursive: true, withFileTypes: true })
  const modes = await Promise.all(
    entries.map(async (entry) => ({ name: entry.name, mode: (await stat(join(entry.parentPath, entry.name))).mode & 0o777, wanted: entry.isDirectory() ? 0o700 : 0o600 })),
  )
  expect(modes.length).toBeGreaterThan(3)
  expect(modes.filter(({ mode, wanted }) => mode !== wanted)).toEqual([])
  expect((await stat(join(folder, 'book'))).mode & 0o777).toBe(0o700)
})

test.runIf(process.platform === 'linux')('it listens on 127.0.0.1 and nowhere else', async () => {
  const port = Number(new URL(served.url).port).toString(16).toUpperCase().padStart(4, '0')
  const listening = async (table: string) =>
    (await readFile(table, 'utf8'))
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => state === '0A' && local.endsWith(`:${port}`))
      .map(([, local]) => local)
  expect([...(await listening('/proc/net/tcp')), ...(await listening('/proc/net/tcp6'))]).toEqual([`0100007F:${port}`])
})

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)('another user of this computer', () => {
  const asNobody = (script: string, ...args: readonly string[]) => run('runuser', ['-u', 'nobody', '--', process.execPath, '-e', script, ...args], { cwd: '/' })

  test('cannot read the file that opens Hearth, nor the book', async () => {
    const script = `for (const path of process.argv.slice(1)) try { require('fs').readdirSync(path); console.log('read') } catch { try { require('fs').readFileSync(path); console.log('read') } catch (error) { console.log(error.code) } }`
    const { stdout } = await asNobody(script, served.redirectFile, join(folder, 'book'), join(folder, 'book/journal'))
    expect(stdout.trim().split('\n')).toEqual(['EACCES', 'EACCES', 'EACCES'])
  })

  test('gets nothing but the public page from the server', async () => {
    const script = `(async () => {
      const [url] = process.argv.slice(1)
      const ask = async (path, options = {}) => (await fetch(url + path, { ...options, headers: { origin: url, 'content-type': 'application/json', ...options.headers } })).status
      console.log(JSON.stringify([
        await ask('/'),
        await ask('/session'),
        await ask('/session', { headers: { authorization: 'Bearer ' + 'A'.repeat(43) } }),
        await ask('/session', { method: 'POST', body: JSON.stringify({ code: 'A'.repeat(43) }) }),
        await ask('/rpc'),
        await ask('/rpc/book/status'),
      ]))
    })()`
    const { stdout } = await asNobody(script, served.url)
    expect(JSON.parse(stdout)).toEqual([200, 401, 401, 401, 401, 404])
  })
})

test.runIf(process.platform === 'linux')('no command line of any process holds the code', async () => {
  const code = await codeIn(served.redirectFile)
  expect(code).toHaveLength(43)
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  expect(lines.filter((line) => line.includes(code))).toEqual([])
})
