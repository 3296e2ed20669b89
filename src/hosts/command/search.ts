import { Command } from 'commander'
import type { Texts } from '../texts'
import type { Run } from './task'
import { wholeNumber } from './values'

const DEFAULT_LIMIT = 20

/** `search QUERY`: people, best first, each with where it matched. */
export function searchCommand(run: Run, texts: Texts): Command {
  return new Command('search')
    .description(texts.say('commandLine:search.about'))
    .argument('<query...>', texts.say('commandLine:search.query'))
    .option('--limit <n>', texts.say('commandLine:search.limit'), wholeNumber(1, 200), DEFAULT_LIMIT)
    .action(async (words: string[], { limit }: { readonly limit: number }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, answer }) => {
        const { rows } = await calls.ask.search.find({ query: words.join(' '), limit })
        const found = rows.map(({ id, name, company, score, matches }) => ({ id, name, company, score, matches }))
        answer(found, () => (found.length === 0 ? [texts.say('commandLine:search.nobody')] : found.map(foundLine)))
      })
    })
}

function foundLine({ id, name, company, matches }: { readonly id: string; readonly name: string; readonly company?: string; readonly matches: readonly { readonly field: string; readonly text: string }[] }): string {
  const where = matches.find(({ field, text }) => field !== 'name' && text !== company)
  return [id, company ? `${name}, ${company}` : name, where && `${where.field}: ${where.text}`].filter(Boolean).join('  ')
}
