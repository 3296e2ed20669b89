import { bookOnDisk, copyOf } from './bookOnDisk'
import { saveMs } from './saving'

/** Milliseconds of a durable change to plain and to encrypted books of two sizes, taken in turns. */
export async function sealedSaveMs(small: number, large: number): Promise<{ readonly plain: number; readonly sealedSmall: number; readonly sealed: number }> {
  const first = await bookOnDisk(large)
  const books = [first, await bookOnDisk(small), await copyOf(first)]
  const engines = []
  for (const book of books) engines.push(await book.open())
  for (const engine of engines.slice(1)) await engine.safety.vault.enable('correct horse battery')
  const [plain = 0, sealedSmall = 0, sealed = 0] = await saveMs(engines)
  for (const engine of engines) await engine.close()
  for (const book of books) await book.remove()
  return { plain, sealedSmall, sealed }
}
