import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { ImportPreview, TableReading } from '../../contract'
import { type ImportAct, isSure, Likeness } from '../../core/importReview'
import { Problem } from '../../core/problem'
import { textEncodings } from '../../core/textEncodings'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { columnsToMap, readMapping } from './mapping'
import type { Run } from './task'
import { pathFrom, type Terminal } from './terminal'

interface Options {
  readonly dryRun?: boolean
  readonly map?: string
  readonly exact?: keyof typeof acts
  readonly likely?: keyof typeof acts
  readonly encoding?: string
  readonly delimiter?: string
  readonly dates?: keyof typeof dateOrders
}

const acts = { merge: 'merge', add: 'both', skip: 'skip' } as const satisfies Record<string, ImportAct>
const dateOrders = { dmy: 'day-month', mdy: 'month-day' } as const satisfies Record<string, TableReading['dateOrder']>

/** `import FILE…`: all files as one undoable change. What could not be read is reported; it does not fail the command. */
export function importCommand(run: Run, texts: Texts): Command {
  return new Command('import')
    .description(texts.say('commandLine:import.about'))
    .argument('<file...>', texts.say('commandLine:import.file'))
    .option('--dry-run', texts.say('commandLine:import.dryRun'))
    .option('--map <columns>', texts.say('commandLine:import.map'))
    .addOption(new Option('--exact <what>', texts.say('commandLine:import.exact')).choices(Object.keys(acts)))
    .addOption(new Option('--likely <what>', texts.say('commandLine:import.likely')).choices(Object.keys(acts)))
    .addOption(new Option('--encoding <name>', texts.say('commandLine:import.encoding')).choices(textEncodings))
    .option('--delimiter <character>', texts.say('commandLine:import.delimiter'))
    .addOption(new Option('--dates <order>', texts.say('commandLine:import.dates')).choices(Object.keys(dateOrders)))
    .action(async (paths: string[], { dryRun = false, map, ...options }: Options, command: Command) => {
      const mapping = map === undefined ? undefined : readMapping(map)
      await run(command, dryRun ? 'read' : 'write', async ({ calls, terminal, texts, answer }) => {
        const files = await Promise.all(paths.map((path) => fileAt(path, terminal)))
        const read = await calls.imports.read({ files, reading: readingOf(options), acts: actsOf(options) })
        const preview = mapping ? await remapped(calls, read, mapping) : read
        const done = dryRun ? await lookOnly(calls, preview) : await calls.imports.apply({ importId: preview.importId })
        const { added, updated, skipped, revision } = done
        const { duplicates, history } = preview
        answer({ files: preview.files.map(fileRow), added, updated, skipped, duplicates: (duplicates?.groups ?? []).map(groupRow), ...(history ? { history } : {}), revision }, () => [
          ...preview.files.flatMap((file) => fileLines(file, texts)),
          ...(duplicates?.groups ?? []).map((group) => texts.say(`commandLine:import.${isSure(group.like) ? 'known' : 'perhaps'}`, { by: texts.say(`exchangePage:duplicates.why.${group.like}`), ...groupRow(group) })),
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

function readingOf({ encoding, delimiter, dates }: Options): Partial<TableReading> {
  const character = delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter
  if (character !== undefined && character.length !== 1) throw new Problem('host.delimiter', `"${character}" is not one character.`, { params: { delimiter: character } })
  return { ...(encoding ? { encoding } : {}), ...(character ? { delimiter: character } : {}), ...(dates ? { dateOrder: dateOrders[dates] } : {}) }
}

function actsOf({ exact, likely }: Options): Partial<Record<Likeness, ImportAct>> {
  return Object.fromEntries(
    Likeness.options.flatMap((like) => {
      const wanted = isSure(like) ? exact : likely
      return wanted ? [[like, acts[wanted]]] : []
    }),
  )
}

/** What becomes of rows that are alike to somebody known in one way, in the words of the options. */
function groupRow({ like, merge, both, skip }: NonNullable<ImportPreview['duplicates']>['groups'][number]) {
  return { like, merged: merge, added: both, skipped: skip }
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
