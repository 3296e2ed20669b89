import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { lookAfter } from './kill'
import { chooser, inFolder, type Trial } from './trial'
import { buildWriter, WriterProcess } from './writerProcess'

const execute = promisify(execFile)
const run = (program: string, ...args: string[]) => execute(program, args)

/** The system calls with which a store makes things durable. */
const noFlush = ['fsync', 'fdatasync']

/**
 * A book on an ext4 of its own, in a file in memory. The writer is stopped at a random moment, the file copied as the disk then was, and the copy
 * mounted: what was only in the page cache is gone, as after a power cut. Needs root.
 * `flush: false` makes every flush succeed without doing anything: that must lose promises.
 */
export async function cutPower({ cuts = 500, flush = true, seed = 11 } = {}): Promise<Trial> {
  const { script, remove } = await buildWriter()
  const choose = chooser(seed)
  const lost: string[] = []
  for (let cut = 0; cut < cuts; cut++) {
    const faults = await inFolder((folder) => cutOnce(folder, script, 20 + choose(300), flush))
    lost.push(...faults.map((fault) => `cut ${cut + 1}: ${fault}`))
  }
  await remove()
  return { runs: cuts, lost }
}

async function cutOnce(folder: string, script: string, afterMs: number, flush: boolean): Promise<string[]> {
  const [memory, disk, after] = [join(folder, 'memory'), join(folder, 'disk'), join(folder, 'after')]
  for (const mountPoint of [memory, disk, after]) await mkdir(mountPoint)
  return mounted(['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', memory], async () => {
    await run('truncate', '-s', '32M', join(memory, 'image'))
    await run('mkfs.ext4', '-q', join(memory, 'image'))
    const promised = await mounted(['-o', 'loop', join(memory, 'image'), disk], async () => {
      const writer = new WriterProcess([...(flush ? [] : pretendToFlush()), process.execPath, script, join(disk, 'book')])
      await writer.open()
      await wait(afterMs)
      await stopWriting(writer)
      await cp(join(memory, 'image'), join(memory, 'copy'))
      const { people, tags } = writer.promises
      const saved = { people: [...people], tags: [...tags] }
      await writer.kill()
      return saved
    }, flush ? 0 : 50)
    return mounted(['-o', 'loop', join(memory, 'copy'), after], () => lookAfter(join(after, 'book'), promised))
  })
}

/**
 * A file left open when the work is done makes this fail: a closed book holds none.
 * @param patience how often to try again: what strace held ends a moment after it.
 */
async function mounted<T>(what: readonly string[], work: () => Promise<T>, patience = 0): Promise<T> {
  await run('mount', ...what)
  try {
    return await work()
  } finally {
    await unmount(what.at(-1) ?? '', patience)
  }
}

async function unmount(place: string, patience: number): Promise<void> {
  try {
    await run('umount', place)
  } catch (error) {
    if (patience === 0) throw error
    await wait(100)
    await unmount(place, patience - 1)
  }
}

/** Stops the process and lets every promise already on its way arrive. */
async function stopWriting({ child }: WriterProcess): Promise<void> {
  child.kill('SIGSTOP')
  await wait(30)
}

function pretendToFlush(): string[] {
  return ['strace', '-f', '-qq', '-o', '/dev/null', ...noFlush.flatMap((name) => ['-e', `inject=${name}:retval=0`]), '-e', `trace=${noFlush.join(',')}`]
}
