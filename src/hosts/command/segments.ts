import { Command } from 'commander'
import { foldText } from '../../core/fold'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import type { Run } from './task'
import { something } from './values'

/** `segments`: the saved searches and how many people each names; `--save NAME QUERY…` and `--remove NAME` change them. */
export function segmentsCommand(run: Run, texts: Texts): Command {
  return new Command('segments')
    .description(texts.say('commandLine:segments.about'))
    .argument('[query...]', texts.say('commandLine:segments.query'))
    .option('--save <name>', texts.say('commandLine:segments.save'), something)
    .option('--remove <name>', texts.say('commandLine:segments.remove'), something)
    .action(async (words: readonly string[], { save, remove }: { readonly save?: string; readonly remove?: string }, command: Command) => {
      await run(command, save === undefined && remove === undefined ? 'read' : 'write', async (work) => {
        const { calls, answer } = work
        const { segments } = await calls.ask.segment.list({})
        if (save === undefined && remove === undefined) return answer(segments, () => segments.map(({ name, query, count, days }) => `${String(count ?? '–')}  ${name}  ${query}${days === undefined ? '' : `  ${texts.say('person:rhythm.days', { count: days })}`}`))
        const known = segments.find(({ name }) => foldText(name) === foldText(save ?? remove ?? ''))
        if (save === undefined && !known) throw new Problem('segment.unknown', 'There is no saved search of this name.')
        await answerChange(work, save === undefined ? { type: 'segment.remove', id: known?.id ?? '' } : { type: 'segment.save', id: known?.id, name: save, query: words.join(' ') })
      })
    })
}
