import type { Command } from 'commander'
import type { Texts } from '../texts'
import { something } from './values'

export interface FolderOptions {
  readonly folder?: string
  readonly off?: boolean
}

/** Options of a command that keeps something up to date in a folder of this device; `words` is where its texts stand. */
export function withFolder(command: Command, texts: Texts, words: 'calendarFile' | 'live'): Command {
  return command.option('--folder <path>', texts.say(`commandLine:${words}.folder`), something).option('--off', texts.say(`commandLine:${words}.off`))
}
