import { Command } from 'commander'
import type { Texts } from '../texts'
import { Problem } from '../../core/problem'
import { answerChange } from './answerChange'
import { findPerson } from './findPerson'
import { type RhythmAndTags, withRhythmAndTags } from './rhythmAndTags'
import type { Run } from './task'

/** `edit ID`: how often to be in touch and tags, as one change. */
export function editCommand(run: Run, texts: Texts): Command {
  return withRhythmAndTags(new Command('edit').description(texts.say('commandLine:edit.about')).argument('<id>', texts.say('commandLine:id')), texts)
    .action(async (idOrPrefix: string, { cadence, tag = [], untag = [] }: RhythmAndTags, command: Command) => {
      if (cadence === undefined && tag.length + untag.length === 0) throw new Problem('host.nothingToEdit', 'Say what to change: --cadence, --tag or --untag.')
      await run(command, 'write', async (work) => {
        const { calls } = work
        const id = await findPerson(calls, idOrPrefix)
        const [{ person }, { today }] = await Promise.all([calls.ask.person.show({ id }), calls.book.status()])
        const patch = {
          ...(cadence !== undefined && (cadence === 'none' ? { cadence: null, noCadence: true } : { cadence: { days: cadence, since: person.cadence?.since ?? today } })),
          ...(tag.length + untag.length > 0 && { tags: [...new Set([...person.tags, ...tag])].filter((known) => !untag.includes(known)) }),
        }
        await answerChange(work, { type: 'person.edit', id, patch }, { id })
      })
    })
}
