import { Command } from 'commander'
import type { Texts } from '../texts'
import type { Run } from './task'

/** `undo` takes the latest change back, or the one named, `redo` does it again; both are changes themselves. */
export function undoCommand(run: Run, texts: Texts, direction: 'undo' | 'redo'): Command {
  const command = new Command(direction).description(texts.say(`commandLine:${direction}.about`))
  if (direction === 'undo') command.argument('[change]', texts.say('past:command.change'))
  return command.action(async function (this: Command) {
    const [changeId] = this.args
    await run(this, 'write', async ({ calls, texts, plainTexts, answer }) => {
      const { revision, changed, label } = direction === 'undo' ? await calls.change.undo({ changeId }) : await calls.change.redo({})
      answer({ revision, changed, label: plainTexts.sentences([label]) }, () => [texts.say(`commandLine:${direction}.done`, { label: texts.sentences([label]) })])
    })
  })
}
