import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { ImportPreview } from '../../contract'
import { Problem } from '../../core/problem'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { columnsToMap, readMapping } from './mapping'
import type { Run } from './task'
import { pathFrom, type Terminal } from './terminal'

interface Options {
  readonly dryRun?: boolean
  readonly map?: string
}

/** `import FILE…`: all files as one undoable change. What could not be read is reported; it does not fail the command. */
export function importCommand(run: Run, texts: Texts): Command {
  return new Command('import')
    .description(texts.say('commandLine:import.about'))
    .argument('<file...>', texts.say('commandLine:import.file'))
    .option('--dry-run', texts.say('commandLine:import.dryRun'))
    .option('--map <columns>', texts.say('commandLine:import.map'))
    .action(async (paths: string[], { dryRun = false, map }: Options, command: Command) => {
      const mapping = map === undefined ? undefined : readMapping(map)
      await run(command, dryRun ? 'read' : 'write', async ({ calls, terminal, texts, answer }) => {
        const files = await Promise.all(paths.map((path) => fileAt(path, terminal)))
        const read = await calls.imports.read({ files })
        const preview = mapping ? await remapped(calls, read, mapping) : read
        const done = dryRun ? await lookOnly(calls, preview) : await calls.imports.apply({ importId: preview.importId })
        const { added, updated, skipped, revision } = done
        answer({ files: preview.files.map(fileRow), added, updated, skipped, revision }, () => [
          ...preview.files.flatMap((file) => fileLines(file, texts)),
          texts.say(dryRun ? 'commandLine:import.would' : 'commandLine:import.done', { added, updated, skipped }),
        ])
      })
    })
}

async function fileAt(path: string, terminal: Terminal): Promise<{ name: string; bytes: Blob }> {
  try {
    return { name: path, bytes: new Blob([await readFile(pathFrom(terminal, path))]) }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Problem('host.fileUnreadable', `${path} cannot be read (${why}).`, { params: { path, why } })
  }
}

async function remapped(calls: Calls, read: ImportPreview, mapping: ReadonlyMap<string, string>): Promise<ImportPreview> {
  let preview = read
  for (const { file, columns } of columnsToMap(read.files, mapping)) preview = await calls.imports.remap({ importId: read.importId, file, columns })
  return preview
}

async function lookOnly(calls: Calls, { importId, added, updated, skipped }: ImportPreview) {
  await calls.imports.cancel({ importId })
  const { revision } = await calls.book.status()
  return { added, updated, skipped, revision }
}

function fileRow({ file, format, people, entries, problems, problemCount }: ImportPreview['files'][number]) {
  return { file, format, people, entries, problems: problems.map(({ line, field, message }) => ({ line, field, message })), problemCount }
}

function fileLines({ file, format, people, entries, problems }: ImportPreview['files'][number], texts: Texts): string[] {
  return [texts.say('commandLine:import.read', { file, format, people, entries }), ...problems.map(({ line, message }) => `  ${file}:${line}  ${message}`)]
}
