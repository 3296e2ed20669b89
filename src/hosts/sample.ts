import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../engine/clock'
import { type Engine, openEngine } from '../engine/engine'
import { SampleFile } from '../core/sampleData'

const files = import.meta.glob<unknown>('../../resources/sample/*.json', { eager: true, import: 'default' })

/** A fresh sample book in a folder of its own, so that its year always ends today. It ends with the host. */
export async function openSample(clock: Clock, host: string): Promise<Engine> {
  const path = await mkdtemp(join(tmpdir(), 'hearth-sample-'))
  const engine = await openEngine({ path, clock, host })
  await engine.run({ type: 'sample.fill', files: Object.values(files).map((file) => SampleFile.parse(file)) })
  return engine
}
