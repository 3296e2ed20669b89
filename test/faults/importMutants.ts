import { mutate, random, seeds } from '../formats/mutants'
import { readAny } from '../formats/read'
import type { Trial } from './trial'

/** No damaged file may keep the reader for so long (the process's own time: others do not count). */
const LONGEST_MS = 1000
const P99_MS = 50
const MEMORY_MB = 300

/** Reads that many damaged files; one that throws, hangs or drowns the reader counts as lost. */
export async function readMutants(count: number, start = 1): Promise<Trial> {
  const next = random(start)
  const files = seeds()
  const times = new Float64Array(count)
  const lost: string[] = []
  const before = process.memoryUsage.rss()
  let memory = 0
  for (let i = 0; i < count; i++) {
    const seed = files[i % files.length]
    if (!seed) continue
    const bytes = mutate(seed, next)
    const began = process.cpuUsage()
    try {
      await readAny(bytes, { name: seed.name })
    } catch (error) {
      lost.push(`mutant ${i} of ${seed.name} (seed ${start}): ${String(error)}`)
    }
    const { user, system } = process.cpuUsage(began)
    times[i] = (user + system) / 1000
    if ((times[i] ?? 0) > LONGEST_MS) lost.push(`mutant ${i} of ${seed.name} (seed ${start}) took ${Math.round(times[i] ?? 0)} ms`)
    if (i % 1000 === 0) memory = Math.max(memory, process.memoryUsage.rss() - before)
  }
  times.sort()
  const p99 = times[Math.min(count - 1, Math.floor(count * 0.99))] ?? 0
  if (p99 > P99_MS) lost.push(`p99 ${p99.toFixed(1)} ms`)
  if (memory > MEMORY_MB * 1e6) lost.push(`${Math.round(memory / 1e6)} MB of memory`)
  return { runs: count, lost }
}
