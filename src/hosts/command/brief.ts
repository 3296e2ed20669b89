import { Command, Option } from 'commander'
import type { ExportRequest } from '../../contract'
import type { Day } from '../../core/dates'
import { Problem } from '../../core/problem'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { findPerson } from './findPerson'
import { printPdf } from './printPdf'
import type { Run } from './task'
import { pathFrom } from './terminal'
import { calendarDay, something } from './values'

interface Options {
  readonly filter?: string
  readonly format: 'markdown' | 'html' | 'pdf'
  readonly out?: string
  readonly on?: Day
}

/** `brief ID…`: a page each, on the terminal as Markdown or into a file. */
export function briefCommand(run: Run, texts: Texts): Command {
  return new Command('brief')
    .description(texts.say('commandLine:brief.about'))
    .argument('[ids...]', texts.say('commandLine:brief.ids'))
    .option('--filter <query>', texts.say('commandLine:brief.filter'))
    .addOption(new Option('--format <format>', texts.say('commandLine:brief.format')).choices(['markdown', 'html', 'pdf']).default('markdown'))
    .option('--out <path>', texts.say('commandLine:brief.out'), something)
    .option('--on <day>', texts.say('commandLine:brief.on'), calendarDay)
    .action(async (named: readonly string[], { filter, format, out, on }: Options, command: Command) => {
      if (named.length === 0 && filter === undefined) throw new Problem('brief.nobody', 'Say whom the brief is about: an id, or --filter.')
      if (format === 'pdf' && out === undefined) throw new Problem('pdf.needsOut', 'A PDF needs a file to go to: --out PATH.')
      await run(command, 'read', async ({ calls, terminal, texts, answer }) => {
        const ids = named.length > 0 ? await Promise.all(named.map((id) => findPerson(calls, id))) : undefined
        const request = { format: format === 'markdown' ? 'briefMarkdown' : 'brief', ids, query: filter, language: texts.language, on } as const satisfies ExportRequest
        if (out === undefined) {
          const page = await textOf(calls, request)
          return answer({ ...(await briefsOf(calls, request)), text: page }, () => [page.trimEnd()])
        }
        const path = pathFrom(terminal, out)
        const report = format === 'pdf' ? await printPdf(calls, request, path, terminal.environment) : await calls.exports.write({ ...request, path })
        answer(report, () => [texts.say('commandLine:export.done', { path: report.path, people: report.people, files: report.files })])
      })
    })
}

async function textOf(calls: Calls, request: ExportRequest): Promise<string> {
  const { bytes } = await calls.exports.download(request)
  return bytes.text()
}

/** The same as data, for scripts. */
async function briefsOf(calls: Calls, { ids, query, on }: ExportRequest) {
  const wanted = ids ?? (await calls.ask.people.ids({ query: query ?? '' })).ids
  return calls.ask.brief.show({ ids: wanted, on })
}
