import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, stat, symlink, truncate } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookHeld } from '../../../src/engine/bookHeld'
import { openEngine } from '../../../src/engine/engine'
import { acquireLock, type HeldLock, type OwnedLock } from '../../../src/engine/store/lock'
import { lockAddress } from '../../../src/engine/store/lockAddress'
import { namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'

async function own(folder: string): Promise<OwnedLock> {
  const lock = await acquireLock(folder, 'test')
  if (lock.kind === 'held') throw new Error('held already')
  return lock
}

test('the second to come hears who holds the book, and can talk to it', async () => {
  const folder = await temporaryFolder()
  const owner = await own(folder)
  const second = (await acquireLock(folder)) as HeldLock
  expect(second).toMatchObject({ kind: 'held', holder: { pid: process.pid, host: 'test' } })
  owner.onConnection((socket) => socket.on('data', (bytes) => socket.write(`you said ${bytes.toString()}`)).resume())
  const socket = await second.connect()
  socket.write('hello')
  socket.resume()
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toBe('you said hello')
  socket.destroy()
  await owner.release()
  await (await own(folder)).release()
})

test('of ten who come at once exactly one gets it', async () => {
  const folder = await temporaryFolder()
  for (let round = 0; round < 10; round++) {
    const locks = await Promise.all(Array.from({ length: 10 }, () => acquireLock(folder)))
    const owners = locks.filter((lock) => lock.kind === 'owned')
    expect(owners).toHaveLength(1)
    await owners[0]?.release()
  }
})

test('two paths to one folder are one lock', async () => {
  const folder = join(await temporaryFolder(), 'book')
  const other = `${folder}-link`
  const owner = await own(folder)
  await symlink(folder, other)
  expect((await acquireLock(other)).kind).toBe('held')
  await owner.release()
})

test('who cannot read the key of the book is not talked to, and cannot pose as its owner', async () => {
  const folder = await temporaryFolder()
  const owner = await own(folder)
  const { path } = await lockAddress(folder)
  const stranger = connect(path)
  stranger.resume()
  await once(stranger, 'data')
  stranger.write(`${JSON.stringify({ nonce: 'x', proof: '0'.repeat(64) })}\n`)
  await once(stranger, 'close')
  await owner.release()
  const impostor = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => socket.write(`${JSON.stringify({ pid: 1, host: 'evil', since: '', proof: '0'.repeat(64) })}\n`))
    socket.write(`${JSON.stringify({ nonce: 'x' })}\n`)
  })
  impostor.listen(path)
  await once(impostor, 'listening')
  await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'book.occupied' })
  impostor.close()
})

test('with its key deleted a held book is still held', async () => {
  const folder = await temporaryFolder()
  const owner = await own(folder)
  await rm(join(folder, 'local', 'lock.key'))
  await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'book.occupied' })
  await owner.release()
})

test('a socket file left by a killed owner (as on macOS) is taken over by exactly one of five', async () => {
  const folder = await temporaryFolder()
  const { path } = await lockAddress(folder, 'darwin')
  const leave = spawn(process.execPath, ['-e', `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('ready'))`])
  await once(leave.stdout, 'data')
  leave.kill('SIGKILL')
  await once(leave, 'exit')
  expect((await stat(path)).isSocket()).toBe(true)
  const locks = await Promise.all(Array.from({ length: 5 }, () => acquireLock(folder, 'test', 'darwin')))
  const owners = locks.filter((lock) => lock.kind === 'owned')
  expect(owners).toHaveLength(1)
  await owners[0]?.release()
})

test('a book can be opened for writing once, for reading any time; the lock goes with the engine', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path, { host: 'desktop' })
  await engine.run(person('Marta'))
  const refusal = await openEngine({ path }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(BookHeld)
  expect(refusal).toMatchObject({ code: 'book.held', params: { pid: process.pid, host: 'desktop' } })
  expect(namesIn(await openTestEngine(path, { mode: 'read' }))).toEqual(['Marta'])
  await engine.close()
  await (await openTestEngine(path)).run(person('Omar'))
})

test('folder and files are for their owner alone, whatever the umask', async () => {
  const path = join(await temporaryFolder(), 'book')
  const umask = process.umask(0)
  try {
    const engine = await openTestEngine(path)
    await engine.run(person('Marta'))
    await engine.drafts.keep('note/1', 'half')
    await engine.snapshot()
    await engine.backup()
    await engine.close()
  } finally {
    process.umask(umask)
  }
  const modes = await filesUnder(path)
  expect(modes.filter(({ mode, folder }) => mode !== (folder ? 0o700 : 0o600))).toEqual([])
  expect(modes.length).toBeGreaterThan(8)
  expect((await readFile(join(path, 'local', 'lock.key'), 'utf8')).length).toBe(64)
})

async function filesUnder(path: string): Promise<{ path: string; mode: number; folder: boolean }[]> {
  const names = await readdir(path, { recursive: true })
  return Promise.all(
    ['.', ...names].map(async (name) => {
      const found = await stat(join(path, name))
      return { path: name, mode: found.mode & 0o777, folder: found.isDirectory() }
    }),
  )
}

test('an empty key is no key: the book is not opened, and opens again once the file is gone', async () => {
  const folder = await temporaryFolder()
  await (await own(folder)).release()
  const file = join(folder, 'local', 'lock.key')
  await truncate(file)
  await expect(openEngine({ path: folder })).rejects.toMatchObject({ code: 'book.keyEmpty', params: { file } })
  await rm(file)
  await (await own(folder)).release()
  expect((await readFile(file)).length).toBe(64)
})
