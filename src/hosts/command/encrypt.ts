import { Command } from 'commander'
import { isProblem } from '../../core/problem'
import type { Texts } from '../texts'
import { passphraseFrom } from './passphrase'
import type { Run } from './task'

interface Options {
  readonly change?: boolean
  readonly remove?: boolean
}

/** `encrypt`: the book sealed with a passphrase; `--change` another one, `--remove` none any more. */
export function encryptCommand(run: Run, texts: Texts): Command {
  return new Command('encrypt')
    .description(texts.say('vault:command.encrypt'))
    .option('--change', texts.say('vault:command.change'))
    .option('--remove', texts.say('vault:command.remove'))
    .action(async ({ change = false, remove = false }: Options, command: Command) => {
      await run(command, 'write', async ({ calls, terminal, texts, answer }) => {
        const { environment, ask } = terminal
        const current = () => passphraseFrom('HEARTH_PASSPHRASE_FILE', environment, ask)
        if (remove) {
          await calls.vault.remove({ current: await current() })
          return answer({ encrypted: false }, () => [texts.say('vault:command.removed')])
        }
        const asked = change ? { current: await current() } : undefined
        const passphrase = await passphraseFrom('HEARTH_NEW_PASSPHRASE_FILE', environment, ask)
        const { recovery } = asked ? await calls.vault.change({ ...asked, passphrase }) : await calls.vault.enable({ passphrase })
        answer({ encrypted: true, recovery }, () => [texts.say('vault:command.done'), texts.say('vault:command.recovery', { recovery })])
      })
    })
}

/** `lock`: locks the book of the app that is running. */
export function lockCommand(run: Run, texts: Texts): Command {
  return new Command('lock').description(texts.say('vault:command.lock')).action(async (_options: unknown, command: Command) => {
    await run(command, 'write', async ({ calls, texts, answer }) => {
      // Locking ends the connection this very answer would come through.
      await calls.vault.lock().catch((error: unknown) => {
        if (!isProblem(error, 'host.ownerEnded')) throw error
      })
      answer({ locked: true }, () => [texts.say('vault:command.locked')])
    })
  })
}
