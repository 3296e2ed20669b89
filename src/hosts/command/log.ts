import { Command, Option } from 'commander'
import { type InteractionChannel, interactionChannels } from '../../core/entries/interaction'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { withWhen, writeEntry } from './noting'
import type { Run } from './task'
import { wholeNumber } from './values'

interface Options {
  readonly channel: InteractionChannel
  readonly text?: string
  readonly at?: string
  readonly direction?: 'out' | 'in' | 'both'
  /** Commander's form of `--no-answer`. */
  readonly answer: boolean
  readonly minutes?: number
}

/** Channels in which one side may speak alone; in the others both talk unless said otherwise. */
const oneSided: readonly InteractionChannel[] = ['mail', 'message', 'letter', 'social', 'voicemail']

/** `log ID`: a conversation with somebody, or the attempt at one. */
export function logCommand(run: Run, texts: Texts): Command {
  const about = new Command('log').description(texts.say('commandLine:log.about')).argument('<id>', texts.say('commandLine:id'))
  return withWhen(about, texts)
    .addOption(new Option('--channel <channel>', texts.say('commandLine:log.channel')).choices(interactionChannels).makeOptionMandatory())
    .option('--text <text>', texts.say('commandLine:log.text'))
    .addOption(new Option('--direction <direction>', texts.say('commandLine:log.direction')).choices(['out', 'in', 'both']))
    .option('--no-answer', texts.say('commandLine:log.noAnswer'))
    .option('--minutes <n>', texts.say('commandLine:log.minutes'), wholeNumber(0, 100_000))
    .action(async (idOrPrefix: string, options: Options, command: Command) => {
      await run(command, 'write', async (work) => {
        const { channel, text, minutes, direction = oneSided.includes(channel) ? 'out' : 'both' } = options
        const answered = options.answer ? undefined : false
        const { committed, personIds, at } = await writeEntry(work, { kind: 'interaction', channel, direction, answered, text, minutes }, [idOrPrefix], options.at)
        work.answer({ revision: committed.revision, id: committed.ids[0], personId: personIds[0], at }, () => changeLines(committed, work.texts))
      })
    })
}
