import { join } from 'node:path'

/** Where everything of a book stands. `local` holds what is this machine's own and never travels: device id, drafts, what was announced. */
export interface Layout {
  readonly folder: string
  readonly journal: string
  readonly backups: string
  readonly photos: string
  readonly local: string
  /** Files that a repair has mended or replaced, as they were before. */
  readonly damaged: string
  /** What was worked out from the newest snapshot, to open it faster and to search it; each may be missing. */
  readonly facts: string
  readonly blocks: string
  readonly searchIndex: string
  /** What stood in the journal before the newest snapshot, for undo; may be missing. */
  readonly changeNotes: string
}

export function layoutOf(folder: string): Layout {
  const local = join(folder, 'local')
  return { folder, journal: join(folder, 'journal'), backups: join(folder, 'backups'), photos: join(folder, 'photos'), local, damaged: join(folder, 'damaged'), facts: join(local, 'facts'), blocks: join(local, 'blocks'), searchIndex: join(local, 'search-index'), changeNotes: join(local, 'change-notes') }
}

const DIGITS = 12
const snapshotPattern = /^snapshot-(\d{12})\.jsonl$/
const segmentPattern = /^(\d{12})\.jsonl$/

export const snapshotName = (revision: number) => `snapshot-${pad(revision)}.jsonl`
/** A journal segment is named after the first revision it may hold. */
export const segmentName = (from: number) => `${pad(from)}.jsonl`
export const snapshotRevision = (name: string) => numberIn(snapshotPattern, name)
export const segmentStart = (name: string) => numberIn(segmentPattern, name)

function pad(number: number): string {
  return String(number).padStart(DIGITS, '0')
}

function numberIn(pattern: RegExp, name: string): number | undefined {
  const digits = pattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
