import { join } from 'node:path'
import { lookAfter } from './kill'
import { inFolder, type Trial } from './trial'
import { buildWriter, WriterProcess } from './writerProcess'

const calls = ['pwrite64', 'fdatasync', 'fsync', 'rename', 'ftruncate', 'unlink'] as const
const STEPS = 45

/** Kills the writer at its first, second, … system call of each sort, until a whole day passes without one. Needs strace. */
export async function killAtEverySyscall(every = 1): Promise<Trial> {
  const { script, remove } = await buildWriter()
  const lost: string[] = []
  let runs = 0
  for (const call of calls) {
    for (let at = 1, killed = true; killed; at += every, runs++) {
      const outcome = await inFolder((folder) => killAt(join(folder, 'book'), script, call, at))
      lost.push(...outcome.faults.map((fault) => `${call} ${at}: ${fault}`))
      killed = outcome.killed
    }
  }
  await remove()
  return { runs, lost }
}

async function killAt(path: string, script: string, call: string, at: number): Promise<{ faults: string[]; killed: boolean }> {
  const trace = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${at}`]
  // One thread does the files, so that counting calls counts all of them.
  const writer = new WriterProcess([...trace, process.execPath, script, path, '0', String(STEPS)], { UV_THREADPOOL_SIZE: '1' })
  await writer.ended()
  const { exitCode, signalCode } = writer.child
  const failed = exitCode !== null && exitCode !== 0 ? [`the writer failed: ${writer.errors.slice(0, 300)}`] : []
  return { faults: [...failed, ...(await lookAfter(path, writer.promises))], killed: signalCode === 'SIGKILL' }
}
