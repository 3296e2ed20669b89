import { mutate, random, seeds } from '../formats/mutants'
import { readAll } from '../formats/read'

/** `tsx test/faults/importMutants.ts [COUNT] [SEED]`: reads that many damaged files and says how long they took. Ends with an error at the first that throws or hangs. */
const [count = 100_000, start = 1] = process.argv.slice(2).map(Number)
const next = random(start)
const files = seeds()
const times = new Float64Array(count)
let memory = 0
for (let i = 0; i < count; i++) {
  const seed = files[i % files.length]
  if (!seed) continue
  const bytes = mutate(seed, next)
  const began = performance.now()
  try {
    readAll(bytes, { name: seed.name })
  } catch (error) {
    console.error(`mutant ${i} of ${seed.name} (seed ${start})`)
    throw error
  }
  times[i] = performance.now() - began
  if (i % 1000 === 0) memory = Math.max(memory, process.memoryUsage.rss())
}
times.sort()
const at = (share: number) => (times[Math.min(count - 1, Math.floor(count * share))] ?? 0).toFixed(1)
console.log(`${count} mutants: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, memory ${Math.round(memory / 1e6)} MB`)
