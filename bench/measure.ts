import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds some work takes. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** The least of several runs: what the machine can do while nothing else wants it. */
export async function bestOf(runs: number, work: (run: number) => unknown): Promise<number> {
  let best = Infinity
  for (let run = 0; run < runs; run++) best = Math.min(best, (await timed(() => work(run))).ms)
  return best
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** The longest the thread was kept from everything else while some work went on, in milliseconds. */
export async function longestStall(work: () => unknown): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // The monitor's own first look comes late.
  await setTimeout(20)
  delay.enable()
  await setTimeout(20)
  delay.reset()
  await work()
  await setTimeout(20)
  delay.disable()
  return delay.max / 1e6
}

let collect: (() => void) | undefined

/** Megabytes in use once what is not needed is gone: heap and typed arrays. */
export function megabytesInUse(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
