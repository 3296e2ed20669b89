import { Command, InvalidArgumentError } from 'commander'
import type { Texts } from '../texts'
import { Problem } from '../../core/problem'
import { changeLines } from './changeLines'
import { findPerson } from './findPerson'
import type { Run } from './task'
import { gather, wholeNumber } from './values'

interface Options {
  readonly cadence?: number | 'none'
  readonly tag?: readonly string[]
  readonly untag?: readonly string[]
}

/** `edit ID`: how often to be in touch and tags, as one change. */
export function editCommand(run: Run, texts: Texts): Command {
  return new Command('edit')
    .description(texts.say('commandLine:edit.about'))
    .argument('<id>', texts.say('commandLine:id'))
    .option('--cadence <days>', texts.say('commandLine:edit.cadence'), cadence)
    .option('--tag <tag>', texts.say('commandLine:edit.tag'), gather)
    .option('--untag <tag>', texts.say('commandLine:edit.untag'), gather)
    .action(async (idOrPrefix: string, options: Options, command: Command) => {
      const { cadence, tag = [], untag = [] } = options
      if (cadence === undefined && tag.length + untag.length === 0) throw new Problem('host.nothingToEdit', 'Say what to change: --cadence, --tag or --untag.')
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const id = await findPerson(calls, idOrPrefix)
        const [{ person }, { today }] = await Promise.all([calls.ask.person.show({ id }), calls.book.status()])
        const patch = {
          ...(cadence !== undefined && (cadence === 'none' ? { cadence: null, noCadence: true } : { cadence: { days: cadence, since: person.cadence?.since ?? today } })),
          ...(tag.length + untag.length > 0 && { tags: [...new Set([...person.tags, ...tag])].filter((known) => !untag.includes(known)) }),
        }
        const committed = await calls.change.run({ command: { type: 'person.edit', id, patch } })
        answer({ id, revision: committed.revision, changed: committed.changed }, () => changeLines(committed, texts))
      })
    })
}

/** Reads a number of days, or `none`. */
export function cadence(text: string): number | 'none' {
  if (text === 'none') return 'none'
  const days = wholeNumber(1, 3650)
  try {
    return days(text)
  } catch {
    throw new InvalidArgumentError('It must be a number of days from 1 to 3650, or "none".')
  }
}
