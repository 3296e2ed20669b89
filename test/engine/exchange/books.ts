import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Clock } from '../../../src/engine/clock'
import { type Engine, openEngine } from '../../../src/engine/engine'
import { createExports } from '../../../src/engine/exchange/exports'
import { speakFrom } from '../../../src/hosts/texts'
import { createImports } from '../../../src/engine/exchange/imports'
import type { Day } from '../../../src/core/dates'

export const today = '2026-11-22' as Day
export const clock: Clock = { now: () => '2026-11-22T10:00:00.000Z', today: () => today, localTime: () => '2026-11-22T11:00' }

const opened: { engine: Engine; folder: string }[] = []

afterEach(async () => {
  for (const { engine, folder } of opened.splice(0)) {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
})

/** A new book in a temporary folder, closed and removed after the test. */
export async function openBook() {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-exchange-'))
  const engine = await openEngine({ path: join(folder, 'book'), clock, device: 'test' })
  opened.push({ engine, folder })
  return { engine, folder, imports: createImports(engine), exports: createExports(engine, speakFrom({})) }
}

export type OpenedBook = Awaited<ReturnType<typeof openBook>>

export function file(name: string, content: string | Uint8Array<ArrayBuffer>) {
  return { name, bytes: new Blob([content]) }
}

export async function fixture(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return file(name, new Uint8Array(await readFile(new URL(`../../fixtures/${path}`, import.meta.url))))
}

export const fixturePaths = [
  'vcard/John_Doe_GMAIL.vcf',
  'vcard/John_Doe_IPHONE.vcf',
  'vcard/John_Doe_MS_OUTLOOK.vcf',
  'vcard/rfc2426-example.vcf',
  'vcard/rfc6350-example.vcf',
  'csv/google-contacts-2024.csv',
  'csv/linkedin-connections.csv',
  'csv/outlook-com-windows1252.csv',
  'csv/freelancer-spreadsheet.csv',
  'sheets/clients.xlsx',
  'notes/vault/People/Ana Ruiz.md',
] as const

/** Reads and applies in one go. */
export async function bringIn({ imports }: OpenedBook, ...files: Parameters<OpenedBook['imports']['read']>[0]['files']) {
  const preview = await imports.read({ files })
  return { preview, done: await imports.apply({ importId: preview.importId }) }
}

/** The whole book as its JSON export, without what changes with every export. */
export async function bookAsJson({ exports }: OpenedBook): Promise<Record<string, unknown>> {
  const { bytes } = await exports.download({ format: 'json' })
  const { exportedAt: _exportedAt, revision: _revision, ...rest } = JSON.parse(await bytes.text()) as Record<string, unknown>
  return rest
}
