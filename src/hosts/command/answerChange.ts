import type { Committed } from '../../contract'
import type { Command as Change } from '../../core/commands'
import { changeLines } from './changeLines'
import type { Work } from './task'

/** Makes a change and answers what it did, with what else a script may want to know. */
export async function answerChange({ calls, texts, answer }: Work, command: Change, more: Readonly<Record<string, unknown>> = {}): Promise<Committed> {
  const committed = await calls.change.run({ command })
  answer({ ...more, revision: committed.revision, changed: committed.changed }, () => changeLines(committed, texts))
  return committed
}
