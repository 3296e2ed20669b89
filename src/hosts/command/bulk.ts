import { Command, InvalidArgumentError } from 'commander'
import type { Command as Change } from '../../core/commands'
import { type Festival, festivalNamed } from '../../core/festivals'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { type RhythmAndTags, withRhythmAndTags } from './rhythmAndTags'
import type { Run } from './task'

interface Options extends RhythmAndTags {
  readonly festival?: readonly Festival[]
  readonly unfestival?: readonly Festival[]
}

/** `bulk QUERY`: the same for everyone a search names; tags, festivals and rhythm are one change each. */
export function bulkCommand(run: Run, texts: Texts): Command {
  return withRhythmAndTags(new Command('bulk').description(texts.say('commandLine:bulk.about')).argument('<query...>', texts.say('commandLine:bulk.query')), texts)
    .option('--festival <name>', texts.say('commandLine:bulk.festival'), gatherFestivals)
    .option('--unfestival <name>', texts.say('commandLine:bulk.noFestival'), gatherFestivals)
    .action(async (words: readonly string[], options: Options, command: Command) => {
      if (changesOf([''], options).length === 0) throw new Problem('host.nothingForMany', 'Say what to change: --cadence, --tag, --untag, --festival or --unfestival.')
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const { ids } = await calls.ask.people.ids({ query: words.join(' ') })
        const committed: Awaited<ReturnType<typeof calls.change.run>>[] = []
        for (const change of ids.length > 0 ? changesOf(ids, options) : []) committed.push(await calls.change.run({ command: change }))
        answer({ ids, changed: committed.some(({ changed }) => changed) }, () => (ids.length === 0 ? [texts.say('commandLine:bulk.nobody')] : committed.flatMap((each) => changeLines(each, texts))))
      })
    })
}

function changesOf(found: readonly string[], { cadence: days, tag = [], untag = [], festival = [], unfestival = [] }: Options): Change[] {
  const ids = [...found]
  return [
    ...(tag.length + untag.length > 0 ? [{ type: 'person.tag' as const, ids, add: [...tag], remove: [...untag] }] : []),
    ...(festival.length + unfestival.length > 0 ? [{ type: 'person.setFestivals' as const, ids, add: [...festival], remove: [...unfestival] }] : []),
    ...(days === undefined ? [] : [{ type: 'person.setCadence' as const, ids, days: days === 'none' ? null : days }]),
  ]
}

function gatherFestivals(name: string, before: readonly Festival[] = []): Festival[] {
  const festival = festivalNamed(name)
  if (!festival) throw new InvalidArgumentError('Hearth knows no festival of that name.')
  return [...before, festival]
}
