import { Command } from 'commander'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import type { Run } from './task'

/** `undo` takes the latest change back, `redo` does it again; both are changes themselves. */
export function undoCommand(run: Run, texts: Texts, direction: 'undo' | 'redo'): Command {
  return new Command(direction)
    .description(texts.say(`commandLine:${direction}.about`))
    .action(async (_options: unknown, command: Command) => {
      await run(command, 'write', async ({ calls, texts, plainTexts, answer }) => {
        const committed = await calls.change[direction]({})
        const { revision, changed, label } = committed
        answer({ revision, changed, label: plainTexts.sentences([label]) }, () => changeLines(committed, texts))
      })
    })
}
