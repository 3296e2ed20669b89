import type { Committed } from '../../contract'
import { decideInSteps } from '../../core/commands'
import { writePlan } from '../../core/importCommand'
import type { TableMapping } from '../../core/tableMapping'
import { Progress, Slices } from '../slices'
import type { ExchangeEngine } from './exchangeEngine'
import { planPreview, type PreviewedImport } from './planPreview'
import type { ReadSource } from './readSource'

export type Imported = Committed & { added: number; updated: number; skipped: number; addedIds: string[] }

export interface ApplyHow {
  readonly signal: AbortSignal
  /** Where the columns of tables went, to be remembered with the import. */
  readonly mappings: readonly TableMapping[]
}

/** The plan was made for an older state of the book. */
class Outdated extends Error {}

/** Brings in what was looked at, as one change after a backup. A book that has changed since is looked at again. */
export async function applyPlanned(engine: ExchangeEngine, sources: readonly ReadSource[], looked: PreviewedImport, how: ApplyHow): Promise<Imported> {
  const { signal } = how
  const slices = new Slices(signal)
  const isCurrent = ({ revision, today }: PreviewedImport) => revision === engine.revision && today === engine.clock.today()
  const planned = isCurrent(looked) ? looked : await planPreview(engine, sources, slices, looked.decisions)
  if (planned.changes) await engine.backup('before-import')
  try {
    return await write(engine, sources, planned, how, () => isCurrent(planned))
  } catch (error) {
    if (!(error instanceof Outdated)) throw error
    return applyPlanned(engine, sources, planned, how)
  }
}

async function write(engine: ExchangeEngine, sources: readonly ReadSource[], { plan, photos }: PreviewedImport, { signal, mappings }: ApplyHow, isCurrent: () => boolean): Promise<Imported> {
  const total = sources.reduce((sum, { people, rows }) => sum + people.length + rows.length, 0)
  const progress = new Progress(engine, 'import-apply', total)
  const slices = new Slices(signal, (share) => progress.say(((1 + share) / 2) * total))
  const stored = engine.photos.putAll(wantedPhotos(sources, photos), signal)
  // Whoever waits for it comes later; that it failed is heard then.
  stored.catch(() => undefined)
  const committed = await engine.runLong(async (moments) => {
    if (!isCurrent()) throw new Outdated()
    const change = await slices.run(decideInSteps(engine.book, moments, (draft) => writePlan(plan, draft, { source: sourceNames(sources), mappings, told: (done) => progress.say(done / 2) })))
    await stored
    return change
  }, slices)
  const { added, updated, skipped } = committed.label.params ?? {}
  return { ...committed, added: Number(added), updated: Number(updated), skipped: Number(skipped), addedIds: [...plan.people.addedIds, ...plan.rows.addedIds] }
}

/** Pictures come before the people that name them; one nobody names in the end does no harm. */
function wantedPhotos(sources: readonly ReadSource[], wanted: ReadonlySet<string>): Uint8Array[] {
  const found = new Map(sources.flatMap(({ photos }) => [...photos]))
  return [...found].flatMap(([name, bytes]) => (wanted.has(name) ? [bytes] : []))
}

function sourceNames(sources: readonly ReadSource[]): string {
  const names = sources.map(({ file }) => file.name.slice(Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1))
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
}
