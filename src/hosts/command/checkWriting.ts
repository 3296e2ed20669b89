import { Command } from 'commander'
import { MOST_AT_ONCE } from '../../core/outreach/mostAtOnce'
import type { Texts } from '../texts'
import type { Run } from './task'

/** `check-writing QUERY --about TEXT`: before writing to many, for each why and what speaks against it. */
export function checkWritingCommand(run: Run, texts: Texts): Command {
  return new Command('check-writing')
    .description(texts.say('commandLine:checkWriting.about'))
    .argument('<query...>', texts.say('commandLine:search.query'))
    .option('--about <text>', texts.say('commandLine:checkWriting.subject'), '')
    .action(async (words: string[], { about }: { readonly about: string }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const { ids } = await calls.ask.people.ids({ query: words.join(' ') })
        const { rows, counts } = await calls.ask.outreach.check({ ids: ids.slice(0, MOST_AT_ONCE), about })
        const plain = rows.map(({ person, verdict, why, stops, looks, lastWritten }) => ({ id: person.id, name: person.name, verdict, why: why.map((one) => plainTexts.sentences([one])), against: [...stops, ...looks].map((one) => plainTexts.sentences([one])), lastWritten }))
        answer({ counts, total: ids.length, people: plain }, () => rows.map(({ person, verdict, why, stops, looks }) => `${texts.say(`outreach:verdict.${verdict}`)}  ${person.name}  ${texts.sentences([...why, ...stops, ...looks])}`))
      })
    })
}
