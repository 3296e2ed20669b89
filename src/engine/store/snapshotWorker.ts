import { parentPort, workerData } from 'node:worker_threads'
import { realDisk } from './disk'
import { type MergeJob, mergeSnapshot } from './mergeSnapshot'

// The body of the worker thread: one job, one answer. An error reaches the starter as the worker's own.
const merged = await mergeSnapshot(realDisk, workerData as MergeJob)
parentPort?.postMessage(merged)
