import type { ConflictCopy } from '../../contract/conflicts'
import { type Disk, namesIn } from '../store/disk'
import { type Layout, segmentStart, snapshotRevision } from '../store/layout'

/** A file that bears the name of one of the book's own, and something more. */
export interface CopyName {
  /** Inside the book's folder. */
  readonly file: string
  readonly kind: 'journal' | 'snapshot'
  /** The name it is a version of. */
  readonly original: string
  readonly program: ConflictCopy['program']
}

/** `000000000004 (Ana's conflicted copy).jsonl`, `snapshot-000000000003.sync-conflict-….jsonl`, `000000000004 2.jsonl`. */
const named = /^(?:copy of )?((?:snapshot-)?\d{12})(?!\d)(.*)\.jsonl$/i
/** Hearth's own ways of putting something aside. */
const ownPieces = /\.(torn|damaged)-\d|\.tmp$/

const programs: readonly [program: ConflictCopy['program'], added: RegExp][] = [
  ['syncthing', /\.sync-conflict-/],
  ['dropbox', /\(.*(conflicted copy|case conflict|selective sync conflict|冲突|konflikt|conflit|conflicto).*\)/i],
  ['icloud', /^ \d+$/],
  ['onedrive', /^-[^\s()]+$/],
]

/** What programs that synchronise folders have left beside the book's files. Looks at names alone. */
export async function findCopies(disk: Disk, { folder, journal }: Layout): Promise<readonly CopyName[]> {
  const snapshots = (await namesIn(disk, folder)).flatMap((name) => copyIn(name, '', 'snapshot') ?? [])
  const segments = (await namesIn(disk, journal)).flatMap((name) => copyIn(name, 'journal/', 'journal') ?? [])
  return [...snapshots, ...segments].sort((a, b) => (a.file < b.file ? -1 : 1))
}

function copyIn(name: string, place: string, kind: CopyName['kind']): CopyName | undefined {
  const [, stem, added = ''] = named.exec(name) ?? []
  if (stem === undefined || ownPieces.test(name)) return undefined
  const original = `${stem}.jsonl`
  if (name === original || (kind === 'snapshot' ? snapshotRevision(original) : segmentStart(original)) === undefined) return undefined
  return { file: `${place}${name}`, kind, original, program: programs.find(([, pattern]) => pattern.test(added))?.[0] ?? 'other' }
}
