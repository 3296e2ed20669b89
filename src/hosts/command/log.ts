import { Command, Option } from 'commander'
import { type InteractionChannel, interactionChannels } from '../../core/entries/interaction'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { findPerson } from './findPerson'
import { readMoment } from './readMoment'
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
  return new Command('log')
    .description(texts.say('commandLine:log.about'))
    .argument('<id>', texts.say('commandLine:id'))
    .addOption(new Option('--channel <channel>', texts.say('commandLine:log.channel')).choices(interactionChannels).makeOptionMandatory())
    .option('--text <text>', texts.say('commandLine:log.text'))
    .option('--at <when>', texts.say('commandLine:log.at'))
    .addOption(new Option('--direction <direction>', texts.say('commandLine:log.direction')).choices(['out', 'in', 'both']))
    .option('--no-answer', texts.say('commandLine:log.noAnswer'))
    .option('--minutes <n>', texts.say('commandLine:log.minutes'), wholeNumber(0, 100_000))
    .action(async (idOrPrefix: string, options: Options, command: Command) => {
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const id = await findPerson(calls, idOrPrefix)
        const { today } = await calls.book.status()
        const { channel, text, minutes, direction = oneSided.includes(channel) ? 'out' : 'both' } = options
        const at = options.at === undefined ? today : readMoment(options.at, today)
        const answered = options.answer ? undefined : false
        const entry = { kind: 'interaction', personIds: [id], at, channel, direction, answered, text, minutes }
        const committed = await calls.change.run({ command: { type: 'entry.add', entry } })
        answer({ revision: committed.revision, id: committed.ids[0], personId: id, at }, () => changeLines(committed, texts))
      })
    })
}
