import type { Worker } from 'node:worker_threads'
import type { FileFormat } from '../../formats/readFile'
import type { ReadOptions, TableOptions } from '../../formats/reading'
import type { SourceOptions } from './readImport'
import { type ReadPart, ReadSource, type SourceFile } from './readSource'
import type { Slices } from '../slices'

/** A file for a thread to read. */
export interface ReadJob extends Omit<ReadOptions, 'file'>, TableOptions {
  readonly file: SourceFile
}

/** What the thread sends: a part of what it has found, and how far it is. */
export interface ReadMessage {
  readonly format: FileFormat
  readonly part: ReadPart
  /** Of the file, from 0 to 1. */
  readonly share: number
  readonly isLast: boolean
}

type Heard = Pick<SourceOptions, 'onProgress' | 'onPeople'>

/** Gathers what a thread finds. It sends on only when told so: however fast it reads, this thread takes one part at a turn. */
export async function readInThread(worker: Worker, { file }: ReadJob, slices: Slices, heard: Heard): Promise<ReadSource> {
  try {
    return await gathered(worker, file, slices, heard)
  } finally {
    await worker.terminate()
  }
}

function gathered(worker: Worker, file: SourceFile, slices: Slices, { onProgress, onPeople }: Heard): Promise<ReadSource> {
  return new Promise<ReadSource>((resolve, reject) => {
    let source: ReadSource | undefined
    const take = async ({ format, part, share, isLast }: ReadMessage) => {
      source ??= new ReadSource(file, format)
      source.add(part)
      onProgress?.(share)
      await onPeople?.(part.people)
      await slices.breathe()
      if (isLast) resolve(source.finish())
      else worker.postMessage('more')
    }
    let before = Promise.resolve()
    worker.on('message', (message: ReadMessage) => {
      before = before.then(() => take(message))
      before.catch(reject)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the reading thread ended before the file did')))
  })
}
