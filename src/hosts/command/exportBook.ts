import { randomUUID } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { type ExportReport, type ExportRequest, exportFormats } from '../../contract'
import { Problem } from '../../core/problem'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import type { Run } from './task'
import { pathFrom } from './terminal'
import { something } from './values'

interface Options {
  readonly format: ExportRequest['format']
  readonly out: string
  readonly filter?: string
  readonly columns?: string[]
  readonly force?: boolean
}

/** `export`: whole or not at all. `--force` puts the new file in place of an old one; a folder is never replaced. */
export function exportCommand(run: Run, texts: Texts): Command {
  return new Command('export')
    .description(texts.say('commandLine:export.about'))
    .addOption(new Option('--format <format>', texts.say('commandLine:export.format')).choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <path>', texts.say('commandLine:export.out'), something)
    .option('--columns <names>', texts.say('commandLine:export.columns'), (names: string) => names.split(',').map((name) => name.trim()).filter(Boolean))
    .option('--filter <query>', texts.say('commandLine:export.filter'))
    .option('--force', texts.say('commandLine:export.force'))
    .action(async ({ format, out, filter, columns, force = false }: Options, command: Command) => {
      await run(command, 'read', async ({ calls, terminal, texts, answer }) => {
        const path = pathFrom(terminal, out)
        const request = { format, query: filter, columns, language: texts.language, path }
        const report = force && (await isThere(path)) ? await replaceFile(calls, request) : await calls.exports.write(request)
        answer(report, () => [texts.say('commandLine:export.done', { path: report.path, people: report.people, files: report.files }), ...leftOutLines(report, texts)])
      })
    })
}

function leftOutLines({ leftOut }: ExportReport, texts: Texts): string[] {
  return leftOut.length === 0 ? [] : [texts.say('commandLine:export.leftOut', { kinds: leftOut.map(({ kind, count }) => `${count} × ${texts.say(`timeline:kinds.${kind}`)}`).join(', ') })]
}

async function replaceFile(calls: Calls, request: ExportRequest & { readonly path: string }): Promise<ExportReport> {
  const { path } = request
  const there = await stat(path)
  if (there.isDirectory()) throw new Problem('host.outIsFolder', `${path} is a folder; Hearth replaces only files.`, { params: { path } })
  if (!there.isFile()) throw new Problem('host.outIsNoFile', `${path} is no file but a device or the like; Hearth replaces only files.`, { params: { path } })
  const aside = `${path}.${randomUUID()}.part`
  try {
    const report = await calls.exports.write({ ...request, path: aside })
    await rename(report.path, path)
    return { ...report, path }
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
