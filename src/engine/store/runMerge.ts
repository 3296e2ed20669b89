import type { Worker } from 'node:worker_threads'
import { report } from '../report'
import { startThread } from '../thread'
import { beneath } from '../seal/keyring'
import { type Disk, realDisk } from './disk'
import { type Merged, type MergeJob, mergeSnapshot } from './mergeSnapshot'

/** Below so many bytes the work is done sooner than a thread is started. */
const SMALL = 1 << 20

/** Makes a snapshot without holding up the thread that answers the user. */
export async function runMerge(disk: Disk, job: MergeJob, bytes: number): Promise<Merged> {
  if (bytes < SMALL) return mergeSnapshot(disk, job)
  const here = () => mergeSnapshot(disk, { ...job, index: false })
  const { base, keys } = beneath(disk)
  const worker = base === realDisk ? await startThread('store/snapshotWorker', { ...job, keys }) : undefined
  if (!worker) return here()
  // Where no thread can be had, or it failed, it is done here: slower for the user, no less safe.
  return answerOf(worker).catch((error: unknown) => {
    report(error)
    return here()
  })
}

function answerOf(worker: Worker): Promise<Merged> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the snapshot worker ended without an answer')))
  })
}
