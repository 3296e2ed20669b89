import { type Engine, openEngine } from '../../src/engine/engine'
import { LossyDisk } from './lossyDisk'
import { chooser, inFolder, type Trial } from './trial'
import { broken, nothingPromised, type Promises, takeStep } from './workday'

const STEPS = 45

/** Cuts the power at one operation after another, at each with several outcomes of what the disk happened to keep. */
export function simulatePowerCuts(options: CutOptions = {}): Promise<Trial> {
  return inFolder((folder) => cutEverywhere(folder, options))
}

interface CutOptions {
  /** `false`: a disk whose flush does nothing. */
  readonly honest?: boolean
  readonly outcomes?: number
  readonly every?: number
  readonly seed?: number
}

async function cutEverywhere(folder: string, { honest = true, outcomes = 2, every = 1, seed = 1 }: CutOptions): Promise<Trial> {
  const choose = chooser(seed)
  const lost: string[] = []
  let runs = 0
  for (let stopAfter = 1; ; stopAfter += every) {
    const lossy = new LossyDisk({ honest })
    lossy.stopAfter = stopAfter
    const promises = await workUntilCut(folder, lossy)
    for (let outcome = 0; outcome < outcomes; outcome++) {
      runs += 1
      for (const fault of await whatIsBroken(folder, lossy.afterCut(choose), promises)) lost.push(`cut at ${stopAfter}: ${fault}`)
    }
    if (lossy.operations < stopAfter) break
  }
  return { runs, lost }
}

async function workUntilCut(folder: string, lossy: LossyDisk): Promise<Promises> {
  const promises = nothingPromised()
  let engine: Engine | undefined
  try {
    engine = await openEngine({ path: folder, disk: lossy.disk, device: 'laptop' })
    for (let step = 0; step < STEPS; step++) await takeStep(engine, step, (kind, what) => promises[kind].push(what))
  } catch (error) {
    // Once the power is gone, what counts is what was promised before.
    if (lossy.operations <= lossy.stopAfter) throw error
  }
  await engine?.close().catch(() => undefined)
  return promises
}

/** Opens the book after the cut: all that was promised must be there, and work must go on. */
async function whatIsBroken(folder: string, { disk }: LossyDisk, promises: Promises): Promise<string[]> {
  const engine = await openEngine({ path: folder, disk, device: 'laptop' })
  try {
    const faults = broken(engine, promises)
    const { state, why } = engine.status()
    if (state !== 'open') return [...faults, `read-only: ${why?.message}`]
    await engine.run({ type: 'person.create', fields: { name: { given: 'Afterwards' } } })
    const { problems } = await engine.check()
    return [...faults, ...problems.map(({ file, message }) => `${file}: ${message}`)]
  } finally {
    await engine.close()
  }
}
