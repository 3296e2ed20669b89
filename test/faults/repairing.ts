import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RepairReport } from '../../src/contract/repair'
import type { Engine } from '../../src/engine/engine'
import { bookFiles, type Spoil } from './corruption'
import { inFolder, makeSmallBook, newPerson, type Trial, withBook } from './trial'

/**
 * Changes every file of a small book in each of the given ways and repairs it. Lost: a row that was shown before the repair; more rows than lines or changes
 * that are told as lost; a book that is not whole or not written afterwards; a file that is not kept as it was.
 */
export function repairSmallBook(spoils: readonly Spoil[]): Promise<Trial> {
  return inFolder(async (folder) => {
    const book = join(folder, 'book')
    await makeSmallBook(book)
    await rm(join(book, 'backups'), { recursive: true, force: true })
    const all = await withBook(book, (engine) => Promise.resolve(rowsIn(engine)))
    const lost: string[] = []
    let runs = 0
    for (const file of await bookFiles(book)) {
      const original = await readFile(join(book, file))
      for (const { what, bytes } of spoils.flatMap((spoil) => [...spoil(original)])) {
        runs += 1
        const copy = join(folder, 'copy')
        await cp(book, copy, { recursive: true })
        await writeFile(join(copy, file), bytes)
        const wrong = await repairAndLook(copy, file, bytes, all).catch((error: unknown) => String(error))
        if (wrong) lost.push(`${file}: ${what}: ${wrong}`)
        await rm(copy, { recursive: true })
      }
    }
    return { runs, lost }
  })
}

async function repairAndLook(path: string, file: string, bytes: Buffer, all: readonly string[]): Promise<string | undefined> {
  const { shown, report } = await withBook(path, async (engine) => ({ shown: rowsIn(engine), report: await engine.safety.repair.run() }))
  const now = await withBook(path, async (engine) => {
    await engine.run(newPerson('Lena'))
    return { rows: rowsIn(engine), ok: (await engine.check()).ok }
  })
  if (!report.after.ok || !now.ok) return 'not whole afterwards'
  if (shown.some((id) => !now.rows.includes(id))) return 'less is shown than before'
  const missing = all.filter((id) => !now.rows.includes(id)).length
  if (missing > told(report)) return `${missing} rows are gone, ${told(report)} told`
  // What verifies by itself, such as a file cut between two lines, may stay where it is.
  const kept = await readFile(join(path, report.aside.find((one) => one.file === file)?.aside ?? file))
  if (!kept.subarray(0, bytes.length).equals(bytes)) return 'the file is not kept as it was'
  return undefined
}

const told = ({ lost }: RepairReport) => Math.max(lost.changes + lost.parts, lost.lines)

const rowsIn = (engine: Engine) => [...engine.book.people.keys(), ...engine.book.entries.keys()].sort()
