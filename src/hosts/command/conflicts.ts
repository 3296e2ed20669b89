import { Command } from 'commander'
import type { ConflictCopy, MergedCopy } from '../../contract/conflicts'
import type { Texts } from '../texts'
import type { Run } from './task'
import { something } from './values'

interface Options {
  readonly merge?: string
  readonly setAside?: string
}

/** `conflicts`: second versions of the book's files that a syncing program left beside them, to be merged or set aside. */
export function conflictsCommand(run: Run, texts: Texts): Command {
  return new Command('conflicts')
    .description(texts.say('conflicts:command.about'))
    .option('--merge <file>', texts.say('conflicts:command.merge'), something)
    .option('--set-aside <file>', texts.say('conflicts:command.setAside'), something)
    .action(async ({ merge, setAside }: Options, command: Command) => {
      await run(command, merge || setAside ? 'write' : 'read', async ({ calls, texts, answer }) => {
        if (merge) {
          const merged = await calls.conflicts.merge({ file: merge })
          answer(merged, () => mergedLines(merged, texts))
        } else if (setAside) {
          const done = await calls.conflicts.setAside({ file: setAside })
          answer(done, () => [texts.say('conflicts:aside', done)])
        } else {
          const list = await calls.conflicts.list()
          answer(list, () => (list.copies.length === 0 ? [texts.say('conflicts:none')] : list.copies.map((copy) => copyLine(copy, texts))))
        }
      })
    })
}

function copyLine({ file, kind, program, news }: ConflictCopy, texts: Texts): string {
  return `${file}  ${texts.say(`conflicts:program.${program}`)}  ${kind ? texts.say(`conflicts:news.${kind}`, { count: news }) : texts.say('conflicts:unreadable')}`
}

function mergedLines({ rows, clashes, aside }: MergedCopy, texts: Texts): string[] {
  return [
    texts.say('conflicts:merged', { count: rows }),
    ...(clashes.length > 0 ? [texts.say('conflicts:clashes')] : []),
    ...clashes.map(({ name, field, ours, theirs }) => `  ${name} ${field}: ${ours} ≠ ${theirs}`),
    texts.say('conflicts:aside', { aside }),
  ]
}
