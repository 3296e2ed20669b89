import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

test.runIf(process.platform === 'linux')('it listens on 127.0.0.1, once, and nowhere else', async () => {
  const fds = `/proc/${String(served.process.pid)}/fd`
  const links = await Promise.all((await readdir(fds)).map((fd) => readlink(join(fds, fd)).catch(() => '')))
  const own = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]))
  const listening = async (table: string) =>
    (await readFile(table, 'utf8'))
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && own.has(fields[9]))
      .map(([, local]) => local)
  const port = Number(new URL(served.url).port).toString(16).toUpperCase().padStart(4, '0')
  expect([...(await listening('/proc/net/tcp')), ...(await listening('/proc/net/tcp6'))]).toEqual([`0100007F:${port}`])
})

test('a port that somebody else holds is refused, and nobody is led there', async () => {
  const attacker = createServer((_request, response) => response.end('Type your passphrase'))
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve))
  const { port } = attacker.address() as AddressInfo
  const temporary = await mkdtemp(join(tmpdir(), 'hearth-taken-'))
  const { code, out, err } = await runHearth(join(temporary, 'book'), ['start', '--browser', '--no-open', '--port', String(port)], { TMPDIR: temporary })
  attacker.close()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`Port ${port} is taken`)
  expect((await readdir(temporary, { recursive: true })).filter((name) => name.endsWith('.html'))).toEqual([])
  await rm(temporary, { recursive: true, force: true })
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
      const socket = ['hearth', 'token.' + 'A'.repeat(43)].join(', ')
      const upgrade = await new Promise((answered) => require('http').get(url + '/rpc', { headers: { origin: url, connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': socket } }, ({ statusCode }) => answered(statusCode)))
      console.log(JSON.stringify([
        upgrade,
        await ask('/rpc', { method: 'POST', body: '{}' }),
        await ask('/'),
        await ask('/session'),
        await ask('/session', { headers: { authorization: 'Bearer ' + 'A'.repeat(43) } }),
        await ask('/session', { method: 'POST', body: JSON.stringify({ code: 'A'.repeat(43) }) }),
        await ask('/rpc'),
        await ask('/rpc/book/status'),
      ]))
    })()`
    const { stdout } = await asNobody(script, served.url)
    expect(JSON.parse(stdout)).toEqual([401, 401, 200, 401, 401, 401, 401, 404])
  })
})

test.runIf(process.platform === 'linux')('no command line of any process holds the code', async () => {
  const code = await codeIn(served.redirectFile)
  expect(code).toHaveLength(43)
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  expect(lines.filter((line) => line.includes(code))).toEqual([])
})
