import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { report } from '../report'
import { type Disk, realDisk } from './disk'
import { type Merged, type MergeJob, mergeSnapshot } from './mergeSnapshot'

/** Below so many bytes the work is done sooner than a thread is started. */
const SMALL = 1 << 20

/** Makes a snapshot without holding up the thread that answers the user. */
export async function runMerge(disk: Disk, job: MergeJob, bytes: number): Promise<Merged> {
  if (bytes < SMALL) return mergeSnapshot(disk, job)
  const here = () => mergeSnapshot(disk, { ...job, index: false })
  if (disk !== realDisk || !(await hasWorker())) return here()
  // Where no thread can be had, or it failed, it is done here: slower for the user, no less safe.
  return inWorker(job).catch((error: unknown) => {
    report(error)
    return here()
  })
}

function inWorker(job: MergeJob): Promise<Merged> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fromSource ? throughLoader() : workerFile, { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the snapshot worker ended without an answer')))
  })
}

const fromSource = import.meta.url.endsWith('.ts')
const workerFile = new URL(fromSource ? 'snapshotWorker.ts' : 'snapshotWorker.js', import.meta.url)

/** Started from source, by tests and benchmarks, the thread has to learn TypeScript first. */
function throughLoader(): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('dist/esm/api/index.mjs', tsx).href
  return new URL(`data:text/javascript,import { register } from '${loader}'; register(); await import('${workerFile.href}')`)
}

async function hasWorker(): Promise<boolean> {
  return stat(workerFile).then(
    () => true,
    () => false,
  )
}
