import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../src/core/problem'
import { type Engine, openEngine } from '../../src/engine/engine'
import { errorCode } from '../../src/engine/store/disk'
import { FailingDisk } from './failingDisk'
import { inFolder, makeSmallBook, names, newPerson, type Trial, withBook } from './trial'

export interface Failure {
  readonly code: string
  /** Every operation after the first failing one fails too. */
  readonly sticky: boolean
}

/** Makes each operation of a working day fail in turn, until a day passes without reaching it. */
export async function failEverywhere(failures: readonly Failure[], every = 1): Promise<Trial> {
  const lost: string[] = []
  let runs = 0
  await inFolder(async (folder) => {
    const book = join(folder, 'book')
    await makeSmallBook(book)
    for (const failure of failures) {
      for (let at = 1, more = true; more; at += every, runs++) {
        const copy = join(folder, `${failure.code}-${failure.sticky}-${at}`)
        await cp(book, copy, { recursive: true })
        const { faults, reached } = await failAt(copy, failure, at)
        lost.push(...faults.map((fault) => `${failure.code}${failure.sticky ? ' for good' : ''} at ${at}: ${fault}`))
        more = reached
      }
    }
  })
  return { runs, lost }
}

async function failAt(path: string, failure: Failure, at: number): Promise<{ faults: string[]; reached: boolean }> {
  const failing = new FailingDisk({ ...failure, at })
  const { promised, errors, differs } = await workOn(path, failing)
  const unclear = errors.filter((error) => !(error instanceof Problem) && errorCode(error) !== failure.code).map((error) => `unclear: ${String(error)}`)
  const after = await withBook(path, async (engine) => {
    const missing = ['Marta', 'Omar', '王芳', 'Ines', ...promised].filter((name) => !names(engine).includes(name)).map((name) => `${name} is lost`)
    if (engine.status().state !== 'open') return [...missing, 'read-only afterwards']
    await engine.run(newPerson('Afterwards'))
    const { problems } = await engine.check()
    return [...missing, ...problems.map(({ file, message }) => `${file}: ${message}`)]
  })
  return { faults: [...differs, ...unclear, ...after], reached: failing.count >= at }
}

interface Day {
  readonly promised: string[]
  readonly errors: unknown[]
  /** Where memory did not hold what was promised. */
  readonly differs: string[]
}

/** Opens a book, adds people, makes a snapshot and a backup; whatever fails is noted, and work goes on. */
async function workOn(path: string, { disk }: FailingDisk): Promise<Day> {
  const promised: string[] = []
  const errors: unknown[] = []
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => act().catch((error: unknown) => void errors.push(error))
  const engine = await attempt(() => openEngine({ path, disk, device: 'laptop' }))
  if (!engine) return { promised, errors, differs: [] }
  const add = async (name: string, to: Engine) => (await attempt(() => to.run(newPerson(name)))) && promised.push(name)
  await add('Lena', engine)
  await add('Jonas', engine)
  await attempt(() => engine.snapshot())
  await add('Yusuf', engine)
  await attempt(() => engine.backup())
  const differs = promised.filter((name) => !names(engine).includes(name)).map((name) => `${name} was promised and is not in memory`)
  await attempt(() => engine.close())
  return { promised, errors, differs }
}
