import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { acquireLock } from '../../src/engine/store/lock'
import { callOwner } from '../../src/hosts/door'
import { builtFile } from './builtFile'
import { answer, newFolder } from './command/hearth'
import { runHearth, type Served, spawnHearth, startBrowserMode } from './program'

const servers: Served[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop('SIGKILL')
})

async function newBook(): Promise<string> {
  return join(await newFolder(), 'book')
}

async function served(book: string): Promise<Served> {
  const server = await startBrowserMode(book)
  servers.push(server)
  return server
}

/** A command's answer, from this process: what a book holds after others have worked on it. */
const ask = (book: string, ...args: readonly string[]) => answer(dirname(book), ...args)

const revisionOf = (out: string) => (JSON.parse(out) as { readonly revision: number }).revision

describe('the command line as a process', () => {
  test('prints one line of JSON and exits 0; errors go to stderr and exit 1', async () => {
    const book = await newBook()
    const added = await runHearth(book, ['--json', 'add', 'call with Marta Quiroga today'])
    expect({ code: added.code, err: added.err, lines: added.out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 })
    expect(await runHearth(book, ['--json', 'show', 'nobody'])).toMatchObject({ code: 1, out: '' })
    expect(await runHearth(book, ['fly'])).toMatchObject({ code: 2, out: '' })
  })

  test.each([
    { reader: '| true', code: 0, err: '' },
    { reader: '> /dev/full', code: 1, err: 'hearth: The answer could not be written (ENOSPC). What the command did to the book is saved.\n' },
  ])('an answer nobody can take ($reader) is no crash, and what was done is saved', async ({ reader, code, err }) => {
    const book = await newBook()
    const line = `set -o pipefail; "$NODE" "$HEARTH" --book "$BOOK" add "call with Marta Quiroga" --json ${reader}`
    const environment = { ...process.env, NODE: process.execPath, HEARTH: builtFile('main/hearth.js'), BOOK: book, LANG: 'en_GB.UTF-8' }
    expect(spawnSync('bash', ['-c', line], { env: environment, encoding: 'utf8' })).toMatchObject({ status: code, stderr: err })
    expect(await ask(book, 'search', 'marta')).toMatchObject([{ name: 'Marta Quiroga' }])
  })

  test('four at once on one book all have their change, one after another', async () => {
    const book = await newBook()
    const all = await Promise.all(Array.from({ length: 4 }, (_, index) => runHearth(book, ['--json', 'add', `call with Person${index} Example today`])))
    expect(all.map(({ code, err }) => ({ code, err }))).toEqual(all.map(() => ({ code: 0, err: '' })))
    expect(all.map(({ out }) => revisionOf(out)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4])
    expect(await ask(book, 'check')).toMatchObject({ ok: true, people: 4 })
  })

  test('killed at any moment, it loses nothing it has answered', async () => {
    const book = await newBook()
    let answered = 0
    for (let round = 0; round < 5; round += 1) {
      const child = spawnHearth(book, ['--json', 'add', `call with Person${round} Example today`])
      let out = ''
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
      const gone = new Promise((resolve) => child.once('close', resolve))
      setTimeout(() => child.kill('SIGKILL'), 150 + round * 140)
      await gone
      if (out.endsWith('\n')) answered = Math.max(answered, revisionOf(out))
    }
    expect((await ask(book, 'add', 'call with Last Example today')).revision).toBeGreaterThan(answered)
    expect(await ask(book, 'check')).toMatchObject({ ok: true })
  })
})

describe('while the app has the book', () => {
  test('a command works through it, and the app goes on', async () => {
    const book = await newBook()
    const server = await served(book)
    const added = await runHearth(book, ['--json', 'add', 'call with Marta Quiroga today'])
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(await ask(book, 'search', 'marta')).toMatchObject([{ name: 'Marta Quiroga' }])
    expect(await ask(book, 'undo')).toMatchObject({ revision: 2 })
    expect(server.process.exitCode).toBeNull()
  })

  test('starting it again says where it is, and ends', async () => {
    const book = await newBook()
    const server = await served(book)
    const again = await runHearth(book, ['start', '--browser', '--no-open'])
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out.trimEnd().split('\n').slice(1)).toEqual([server.url, server.redirectFile])
  })

  test('killed under a command, it is told as gone, and not as a mistake of Hearth', async () => {
    const book = await newBook()
    const server = await served(book)
    const held = await acquireLock(book)
    if (held.kind !== 'held') throw new Error('the app does not hold its book')
    const owner = await callOwner(await held.connect())
    expect(await owner.calls.book.status()).toMatchObject({ revision: 0 })
    await server.stop('SIGKILL')
    for (let call = 0; call < 2; call += 1) await expect(owner.calls.book.check()).rejects.toMatchObject({ name: 'Problem', code: 'host.ownerEnded' })
  })

  test('killed, it leaves the book free at once and whole', async () => {
    const book = await newBook()
    const server = await served(book)
    await ask(book, 'add', 'call with Marta Quiroga today')
    await server.stop('SIGKILL')
    expect(revisionOf((await runHearth(book, ['--json', 'add', 'call with Omar Example today'])).out)).toBe(2)
    expect(await ask(book, 'check')).toMatchObject({ ok: true, people: 2 })
  })
})

describe('browser mode as a process', () => {
  test('says in one line which mode and why, then its address and the file that opens it', async () => {
    const { lines, url, redirectFile } = await served(await newBook())
    expect(lines[0]).toBe('Hearth runs in browser mode: asked for with --browser.')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await stat(redirectFile)).isFile()).toBe(true)
    expect((await fetch(url)).status).toBe(200)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly: exit 0, no file left to open', async (signal) => {
    const server = await served(await newBook())
    await server.stop(signal)
    expect(server.process.exitCode).toBe(0)
    await expect(stat(server.redirectFile)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a port somebody else has is refused and never opened', async () => {
    const stranger = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const { port } = stranger.address() as { readonly port: number }
    let visits = 0
    stranger.on('connection', (socket) => {
      visits += 1
      socket.destroy()
    })
    const book = await newBook()
    const { code, out, err } = await runHearth(book, ['start', '--browser', '--no-open', '--port', String(port)])
    stranger.close()
    expect({ code, out, visits }).toEqual({ code: 1, out: '', visits: 0 })
    expect(err).toContain(`Port ${port} is taken by another program`)
  })
})

describe('a damaged book', () => {
  const hashOf = async (book: string) => {
    const hash = createHash('sha256')
    for (const entry of (await readdir(book, { recursive: true, withFileTypes: true })).filter((found) => found.isFile())) {
      hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)))
    }
    return hash.digest('hex')
  }
  const journalOf = async (book: string) => {
    const [name = ''] = (await readdir(join(book, 'journal'))).filter((file) => file.endsWith('.jsonl'))
    return join(book, 'journal', name)
  }

  test('a changed byte is reported; no command writes, no file changes', async () => {
    const folder = await newFolder()
    const book = join(folder, 'book')
    for (const name of ['Marta Quiroga', 'Omar Okafor']) await answer(folder, 'add', `call with ${name} today`)
    const journal = await journalOf(book)
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('Quiroga', 'Quirogo'))
    const before = await hashOf(book)
    expect(await answer(folder, 'check')).toMatchObject({ ok: false, problems: [{ file: expect.stringContaining('jsonl') as string, line: expect.any(Number) as number }] })
    for (const args of [['add', 'call with Ines today'], ['undo']]) expect(await runHearth(book, ['--json', ...args])).toMatchObject({ code: 1, out: '' })
    expect(await hashOf(book)).toBe(before)

    await rm(join(book, 'backups'), { recursive: true, force: true })
    const repaired = await runHearth(book, ['check', '--repair'])
    expect(repaired).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Kept as it was before:\n  journal/') as string })
    expect(await answer(folder, 'check', '--repair')).toMatchObject({ mended: false, after: { ok: true } })
    expect(await answer(folder, 'search', 'omar')).toHaveLength(1)
  })

  test('a last line cut short is torn until the next change cuts it', async () => {
    const folder = await newFolder()
    const book = join(folder, 'book')
    await answer(folder, 'add', 'call with Marta Quiroga today')
    await appendFile(await journalOf(book), '{"half":"a li')
    expect(await answer(folder, 'check')).toMatchObject({ ok: false, people: 1 })
    expect(await answer(folder, 'add', 'call with Omar Okafor today')).toMatchObject({ revision: 2 })
    expect(await answer(folder, 'check')).toMatchObject({ ok: true, people: 2 })
  })
})
