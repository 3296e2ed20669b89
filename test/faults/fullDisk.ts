import { execFile } from 'node:child_process'
import { readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '../../src/core/problem'
import type { Engine } from '../../src/engine/engine'
import { inFolder, makeSmallBook, names, newPerson, type Trial, withBook } from './trial'

const execute = promisify(execFile)

/** Fills a small disk up to so many blocks of 4 KiB, works until nothing goes any more, makes room, and looks. Needs root. */
export function fillDisk(steps = 256): Promise<Trial> {
  return onSmallDisk(async (folder) => {
    const lost: string[] = []
    for (let blocks = 0; blocks < steps; blocks++) {
      const path = join(folder, `book-${blocks}`)
      await makeSmallBook(path)
      await leaveFree(folder, blocks)
      const promised = await withBook(path, workUntilFull)
      await rm(join(folder, 'ballast'))
      lost.push(...(await lookAt(path, promised)).map((fault) => `${blocks} blocks free: ${fault}`))
      await rm(path, { recursive: true })
    }
    return { runs: steps, lost }
  })
}

/** A disk mounted read-only: everything can be read, a save says why it failed, no byte changes. Needs root. */
export function freezeDisk(): Promise<Trial> {
  return onSmallDisk(async (folder) => {
    const path = join(folder, 'book')
    await makeSmallBook(path)
    const journal = join(path, 'journal', '000000000004.jsonl')
    const before = await readFile(journal)
    await execute('mount', ['-o', 'remount,ro', folder])
    const lost = await withBook(path, async (engine) => {
      const error: unknown = await engine.run(newPerson('Lena')).catch((problem: unknown) => problem)
      const clear = error instanceof Problem && error.params?.why === 'EROFS'
      return [...(clear ? [] : [`unclear: ${String(error)}`]), ...(names(engine).length === 4 ? [] : ['the book is not shown whole'])]
    })
    return { runs: 1, lost: [...lost, ...((await readFile(journal)).equals(before) ? [] : ['a byte changed'])] }
  })
}

async function onSmallDisk<T>(work: (folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    await execute('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
    try {
      return await work(folder)
    } finally {
      await execute('umount', ['-l', folder])
    }
  })
}

async function leaveFree(folder: string, blocks: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  await writeFile(join(folder, 'ballast'), Buffer.alloc(Math.max(0, (bavail - blocks) * bsize)))
}

async function workUntilFull(engine: Engine): Promise<string[]> {
  const promised: string[] = []
  for (let step = 0; step < 12; step++) {
    const name = `Person ${step}`
    await engine.run(newPerson(name, 'x'.repeat(step * 400))).then(
      () => promised.push(name),
      (error: unknown) => mustBeClear(error, engine, promised),
    )
    if (step % 4 === 3) await engine.snapshot().catch(() => undefined)
    if (step % 6 === 5) await engine.backup().catch(() => undefined)
  }
  return promised
}

function mustBeClear(error: unknown, engine: Engine, promised: readonly string[]): void {
  if (!(error instanceof Problem) || error.params?.why !== 'ENOSPC') throw error
  if (promised.some((name) => !names(engine).includes(name))) throw new Error('memory lost what was saved')
}

async function lookAt(path: string, promised: readonly string[]): Promise<string[]> {
  return withBook(path, async (engine) => {
    const missing = ['Marta', 'Omar', '王芳', 'Ines', ...promised].filter((name) => !names(engine).includes(name)).map((name) => `${name} is lost`)
    if (engine.status().state !== 'open') return [...missing, 'read-only afterwards']
    await engine.run(newPerson('Afterwards'))
    const { problems } = await engine.check()
    return [...missing, ...problems.map(({ file, message }) => `${file}: ${message}`)]
  })
}
