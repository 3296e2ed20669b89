import { readFile } from 'node:fs/promises'
import { Problem } from '../../core/problem'
import { openTexts, systemLanguage } from '../texts'
import type { Terminal } from './terminal'

const questions = { HEARTH_PASSPHRASE_FILE: 'ask', HEARTH_NEW_PASSPHRASE_FILE: 'askNew', HEARTH_BACKUP_PASSPHRASE_FILE: 'askBackup' } as const
type Variable = keyof typeof questions

/** A passphrase from the file the environment names, else typed by whoever is there. Never from the command line: others can read that. */
export async function passphraseFrom(variable: Variable, environment: NodeJS.ProcessEnv, ask: Terminal['ask']): Promise<string> {
  const path = environment[variable]
  if (path) {
    const text = await readFile(path, 'utf8').catch(() => {
      throw new Problem('host.passphraseFile', `${variable} names a file that cannot be read.`, { params: { variable } })
    })
    return text.replace(/\r?\n$/, '')
  }
  if (!ask) throw new Problem('host.passphraseNeeded', `This book is encrypted. Name a file with its passphrase in ${variable}.`, { params: { variable } })
  return ask(openTexts(systemLanguage(environment)).say(`vault:command.${questions[variable]}`))
}
