import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SampleFile } from '../core/sampleData'
import type { Clock } from '../engine/clock'
import { type Engine, openEngine } from '../engine/engine'

/** Read when somebody wants to look around. */
const files = import.meta.glob<unknown>('../../resources/sample/*.json', { import: 'default' })

/** The sample book of a host. */
export interface Sample {
  readonly open: () => Promise<Engine>
  /** Closes what was opened and leaves nothing of it behind. */
  readonly close: () => Promise<void>
}

/** A fresh sample book in a folder of its own, so that its year always ends today; made when first asked for. */
export function sampleOf(clock: Clock, host: string): Sample {
  let opened: Promise<Engine> | undefined
  return {
    open: () => (opened = openSample(clock, host)),
    close: async () => {
      // One that could not be opened was told to whoever asked, and is gone already.
      const engine = await opened?.catch(() => undefined)
      if (engine) await discard(engine)
    },
  }
}

async function openSample(clock: Clock, host: string): Promise<Engine> {
  const path = await mkdtemp(join(tmpdir(), 'hearth-sample-'))
  const engine = await openEngine({ path, clock, host })
  try {
    const contents = await Promise.all(Object.values(files).map((read) => read()))
    await engine.run({ type: 'sample.fill', files: contents.map((content) => SampleFile.parse(content)) })
    return engine
  } catch (error) {
    await discard(engine)
    throw error
  }
}

async function discard(engine: Engine): Promise<void> {
  await engine.close()
  await rm(engine.path, { recursive: true, force: true })
}
