import { Command, Option } from 'commander'
import { type Cell, type Chart, type ChartName, chartNames } from '../../core/insights/chart'
import type { Texts } from '../texts'
import { findPerson } from './findPerson'
import type { Run } from './task'
import { something, wholeNumber } from './values'

interface Options {
  readonly person?: string
  readonly search?: string
  readonly months: number
  readonly chart?: ChartName
}

/** `insights`: what keeping in touch brought, one key per chart. */
export function insightsCommand(run: Run, texts: Texts): Command {
  return new Command('insights')
    .description(texts.say('commandLine:insights.about'))
    .option('--person <id>', texts.say('commandLine:insights.person'), something)
    .option('--search <query>', texts.say('commandLine:insights.search'), something)
    .option('--months <n>', texts.say('commandLine:insights.months'), wholeNumber(1, 120), 12)
    .addOption(new Option('--chart <name>', texts.say('commandLine:insights.chart')).choices(chartNames))
    .action(async ({ person, search, months, chart }: Options, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const personId = person === undefined ? undefined : await findPerson(calls, person)
        const names = chart ? [chart] : (await calls.ask.insights.names({})).names
        const charts: Chart[] = []
        for (const name of names) charts.push(await calls.ask.insights.chart({ name, personId, query: search, months }))
        answer(Object.fromEntries(charts.map(({ name, rows, words }) => [name, { words: plainTexts.sentences(words), rows }])), () => charts.flatMap((one) => chartLines(one, texts)))
      })
    })
}

function chartLines({ name, columns, rows, words }: Chart, texts: Texts): string[] {
  const written = (cell: Cell | undefined, prefix?: string) => (Array.isArray(cell) ? cell.map(({ amount, currency }) => `${amount} ${currency}`.trim()).join(' + ') : prefix && typeof cell === 'string' ? texts.say(`${prefix}.${cell}`) : String(cell ?? ''))
  return [texts.say(`insights:chart.${name}`), `  ${texts.sentences(words)}`, ...rows.map((row) => `  ${columns.map(({ key, words: prefix }) => written(row[key], prefix)).join('  ')}`), '']
}
