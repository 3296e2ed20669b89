import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { z } from 'zod'

/** One of this device's own small files, beside the browser's data and never in the book. Unreadable ones count as empty. */
export interface OwnFile<Schema extends z.ZodType> {
  read(): z.output<Schema>
  write(value: z.input<Schema>): void
}

export function ownFile<Schema extends z.ZodType>(name: string, schema: Schema, empty: z.input<Schema>): OwnFile<Schema> {
  const path = join(app.getPath('userData'), name)
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return schema.parse(empty)
      }
    },
    write: (value) => {
      writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
      renameSync(`${path}.new`, path)
    },
  }
}
