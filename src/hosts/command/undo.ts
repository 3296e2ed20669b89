import { Command } from 'commander'
import type { Texts } from '../texts'
import type { Run } from './task'

/** `undo` takes the latest change back, `redo` does it again; both are changes themselves. */
export function undoCommand(run: Run, texts: Texts, direction: 'undo' | 'redo'): Command {
  return new Command(direction)
    .description(texts.say(`commandLine:${direction}.about`))
    .action(async (_options: unknown, command: Command) => {
      await run(command, 'write', async ({ calls, texts, plainTexts, answer }) => {
        const { revision, changed, label } = await calls.change[direction]({})
        answer({ revision, changed, label: plainTexts.sentences([label]) }, () => [texts.say(`commandLine:${direction}.done`, { label: texts.sentences([label]) })])
      })
    })
}
