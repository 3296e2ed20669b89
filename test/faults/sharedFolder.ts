import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../src/core/problem'
import { openEngine } from '../../src/engine/engine'
import { changeLines } from '../../src/engine/store/changeLines'
import { inFolder, makeSmallBook, newPerson, type Trial } from './trial'

type Meddle = (journal: string, before: Buffer) => Promise<void>

/** What a program that synchronises folders does to the journal while the book is open. */
const meddling: Readonly<Record<string, Meddle>> = {
  'an older version': (journal, before) => writeFile(journal, before),
  'a newer version': async (journal) => writeFile(journal, [...changeLines(8, otherChange)].join(''), { flag: 'a' }),
  'a version put in place by rename': async (journal, before) => {
    await writeFile(`${journal}.sync`, before)
    await rename(`${journal}.sync`, journal)
  },
  'a shortened version': async (journal, before) => truncate(journal, before.length >> 1),
  'an empty version': (journal) => truncate(journal, 0),
  'no version any more': (journal) => rm(journal),
}

const otherChange = { id: 'other', label: { key: 'x' }, device: 'other', at: '2026-03-01T09:00:00Z', rows: [] }

/** Between two saves another program changes the journal; the next save must notice and leave the other's version alone. */
export async function meddleBetweenSaves(times = 200): Promise<Trial> {
  const lost: string[] = []
  let runs = 0
  for (const [what, meddle] of Object.entries(meddling)) {
    for (let time = 0; time < times; time++, runs++) {
      const fault = await inFolder((folder) => meddleOnce(join(folder, 'book'), meddle))
      if (fault) lost.push(`${what}: ${fault}`)
    }
  }
  return { runs, lost }
}

async function meddleOnce(path: string, meddle: Meddle): Promise<string | undefined> {
  await makeSmallBook(path)
  const journal = join(path, 'journal', '000000000004.jsonl')
  const before = await readFile(journal)
  const engine = await openEngine({ path, device: 'laptop' })
  try {
    await engine.run(newPerson('Lena'))
    await meddle(journal, before)
    const theirs = await readFile(journal).catch(() => undefined)
    const error: unknown = await engine.run(newPerson('Jonas')).catch((problem: unknown) => problem)
    const ours = await readFile(journal).catch(() => undefined)
    if (!(error instanceof Problem)) return 'not noticed'
    return theirs === undefined || ours?.equals(theirs) ? undefined : 'the other version was changed'
  } finally {
    await engine.close()
  }
}
