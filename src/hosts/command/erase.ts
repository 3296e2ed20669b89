import { Command } from 'commander'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import type { Run } from './task'

const counted = ['people', 'entries', 'photos', 'changes', 'snapshots', 'backups', 'unreadable'] as const

/** `erase ID… --yes`: people gone for good, with a receipt that names nobody. */
export function eraseCommand(run: Run, texts: Texts): Command {
  return new Command('erase')
    .description(texts.say('past:command.erase'))
    .argument('<id...>', texts.say('past:command.eraseId'))
    .option('--yes', texts.say('past:command.yes'))
    .action(async (ids: string[], { yes = false }: { readonly yes?: boolean }, command: Command) => {
      if (!yes) throw new Problem('erase.unsure', 'Erasing cannot be undone. Add --yes if that is what you want.')
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const receipt = await calls.trash.erase({ ids })
        answer(receipt, () => [
          texts.say('past:receipt.number', { receipt: receipt.receipt }),
          texts.say('past:receipt.at', { at: receipt.at }),
          ...counted.map((part) => texts.say(`past:receipt.${part}`, { number: receipt[part] })),
          texts.say(`past:receipt.second.${receipt.second}`),
        ])
      })
    })
}
