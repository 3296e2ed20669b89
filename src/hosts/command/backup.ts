import { Command } from 'commander'
import type { Texts } from '../texts'
import { sizeOf } from './sizeOf'
import type { Run } from './task'
import { pathFrom } from './terminal'
import { something } from './values'

interface Options {
  /** `false`: no second folder any more. */
  readonly second?: string | false
}

/** `backup`: a verified copy of the book as it is now; `--second` names the folder every backup goes to besides. */
export function backupCommand(run: Run, texts: Texts): Command {
  return new Command('backup')
    .description(texts.say('backups:command.make.about'))
    .option('--second <folder>', texts.say('backups:command.make.second'), something)
    .option('--no-second', texts.say('backups:command.make.noSecond'))
    .action(async ({ second }: Options, command: Command) => {
      const chosen = command.getOptionValueSource('second') === 'cli'
      await run(command, 'write', async ({ calls, terminal, texts, answer }) => {
        if (chosen) await calls.backups.keepSecond({ folder: typeof second === 'string' ? pathFrom(terminal, second) : undefined })
        const made = await calls.backups.make()
        const { trouble, path } = made.second
        answer(made, () => [
          texts.say(made.made ? 'backups:command.make.made' : 'backups:command.make.there', { people: made.people, entries: made.entries, file: made.file ?? '' }),
          ...(path && !trouble ? [texts.say('backups:command.make.secondHolds', { path })] : []),
          ...(trouble ? [texts.problem(trouble.code, trouble.params, trouble.message)] : []),
        ])
      })
    })
}

/** `backups`: those there are, the latest first. */
export function backupsCommand(run: Run, texts: Texts): Command {
  return new Command('backups')
    .description(texts.say('backups:command.list.about'))
    .action(async (_options: unknown, command: Command) => {
      await run(command, 'read', async ({ calls, texts, answer }) => {
        const list = await calls.backups.list()
        answer(list, () =>
          list.backups.length === 0
            ? [texts.say('backups:command.list.none')]
            : list.backups.map(({ file, people, entries, bytes, inBook, inSecond }) => {
                const where = inBook && inSecond ? 'both' : inBook ? 'book' : 'second'
                const holds = people === undefined ? texts.say('backups:command.list.unread') : texts.say('backups:command.list.holds', { people, entries: entries ?? 0 })
                return `${file}  ${sizeOf(bytes)}  ${holds}  ${texts.say(`backups:command.list.${where}`)}`
              }),
        )
      })
    })
}
