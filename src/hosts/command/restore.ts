import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import type { BackupSource } from '../../contract/backups'
import type { RestorePreview } from '../../core/backups/restorePreview'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { passphraseFrom } from './passphrase'
import type { Run } from './task'
import { pathFrom, type Terminal } from './terminal'
import { isProblem } from './trouble'

interface Options {
  readonly dryRun?: boolean
  readonly recovery?: boolean
}

/** `restore FILE`: brings the book to where a backup shows it, as one change that `undo` takes back. FILE is one of `backups`, or any file. */
export function restoreCommand(run: Run, texts: Texts): Command {
  return new Command('restore')
    .description(texts.say('backups:command.restore.about'))
    .argument('<file>', texts.say('backups:command.restore.file'))
    .option('--dry-run', texts.say('backups:command.restore.dryRun'))
    .option('--recovery', texts.say('backups:command.restore.recovery'))
    .action(async (file: string, { dryRun = false, recovery = false }: Options, command: Command) => {
      await run(command, dryRun ? 'read' : 'write', async ({ calls, terminal, texts, plainTexts, answer }) => {
        const path = pathFrom(terminal, file)
        const isFile = await stat(path).then((found) => found.isFile(), () => false)
        const found: BackupSource = isFile ? { path } : { file }
        const { source, preview } = await calls.backups.preview(found).then(
          (preview) => ({ source: found, preview }),
          async (error: unknown) => {
            const source = { ...found, unlock: await openingOf(error, terminal, recovery) }
            return { source, preview: await calls.backups.preview(source) }
          },
        )
        if (dryRun) return answer({ ...preview, dryRun }, () => previewLines(preview, texts))
        const committed = await calls.backups.restore(source)
        const { revision, changed, label } = committed
        answer({ ...preview, revision, changed, label: plainTexts.sentences([label]) }, () => [...previewLines(preview, texts), ...changeLines(committed, texts)])
      })
    })
}

/** What opens a backup of another encrypted book: from a file, or typed. */
async function openingOf(error: unknown, { environment, ask }: Terminal, recovery: boolean): Promise<BackupSource['unlock']> {
  if (!isProblem(error, 'backup.foreign') || !(environment.HEARTH_BACKUP_PASSPHRASE_FILE || ask)) throw error
  const secret = await passphraseFrom('HEARTH_BACKUP_PASSPHRASE_FILE', environment, ask)
  return recovery ? { recovery: secret } : { passphrase: secret }
}

function previewLines({ people, entries, added, changed, gone }: RestorePreview, texts: Texts): string[] {
  const named = (sort: string, list: RestorePreview['added']) => (list.length === 0 ? [] : [texts.say(`backups:command.restore.${sort}`, { names: list.map(({ name }) => name).join(', ') })])
  return [
    texts.say('backups:command.restore.people', people),
    texts.say('backups:command.restore.entries', entries),
    ...named('added', added),
    ...named('changed', changed),
    ...named('gone', gone),
  ]
}
