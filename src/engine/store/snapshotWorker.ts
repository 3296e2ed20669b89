import { parentPort, workerData } from 'node:worker_threads'
import { Keyring, sealedDisk } from '../seal/keyring'
import { realDisk } from './disk'
import { type MergeJob, mergeSnapshot } from './mergeSnapshot'

// The body of the worker thread: one job, one answer. An error reaches the starter as the worker's own.
const job = workerData as MergeJob
const disk = job.keys ? sealedDisk(realDisk, new Keyring(job.folder, job.keys)) : realDisk
const merged = await mergeSnapshot(disk, job)
parentPort?.postMessage(merged)
