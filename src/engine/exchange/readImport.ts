import { settingsOf } from '../../core/book'
import type { ImportedPerson } from '../../core/importing'
import { formatOf } from '../../formats/readFile'
import type { TableOptions } from '../../formats/reading'
import { startThread } from '../thread'
import type { ExchangeEngine } from './exchangeEngine'
import { itemsOf } from './itemsOf'
import { type ReadJob, readInThread } from './readInThread'
import type { ReadSource, SourceFile } from './readSource'
import { Progress, type Slices } from '../slices'

/** Below so many bytes a file is read sooner than a thread is started. */
const SMALL = 1 << 20

/** Reads files one after the other. Nothing a file holds makes this throw. */
export async function readSources(engine: ExchangeEngine, files: readonly SourceFile[], slices: Slices, options: Pick<SourceOptions, 'table' | 'onPeople'> = {}): Promise<ReadSource[]> {
  const progress = new Progress(engine, 'import-read', files.reduce((total, { bytes }) => total + bytes.size, 0))
  const sources: ReadSource[] = []
  let before = 0
  for (const file of files) {
    sources.push(await readSource(engine, file, slices, { ...options, onProgress: (share) => progress.say(before + share * file.bytes.size) }))
    before += file.bytes.size
  }
  return sources
}

export interface SourceOptions {
  readonly table?: TableOptions
  readonly onProgress?: (share: number) => void
  /** Is given everybody as soon as they are read. */
  readonly onPeople?: (people: readonly ImportedPerson[]) => Promise<void>
}

/** Whether a file holds whole rows, which are to be known before any people. */
export async function holdsRows({ name, bytes }: SourceFile): Promise<boolean> {
  return formatOf(new Uint8Array(await bytes.slice(0, 100_000).arrayBuffer()), name) === 'json'
}

export async function readSource(engine: ExchangeEngine, file: SourceFile, slices: Slices, { table, onProgress, onPeople }: SourceOptions = {}): Promise<ReadSource> {
  const { me, tableMappings: remembered } = settingsOf(engine.book)
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
  const job: ReadJob = { file, today: engine.clock.today(), dateOrder: me?.dateOrder, zone, me, remembered, ...table }
  const worker = file.bytes.size < SMALL ? undefined : await startThread('exchange/readWorker', job)
  if (worker) return readInThread(worker, job, slices, { onProgress, onPeople })
  const { source, items } = await itemsOf(job)
  await slices.drain(items, (item) => {
    source.take(item)
    if (item.kind === 'pause') onProgress?.(item.done / item.of)
  })
  source.finish()
  await onPeople?.(source.people)
  return source
}
