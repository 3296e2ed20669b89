import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the built app; `npm test` builds before anything runs. */
export function builtFile(path: string): string {
  const file = join(import.meta.dirname, '../../out', path)
  if (!existsSync(file)) throw new Error(`${file} is not built: run npm run build`)
  return file
}
