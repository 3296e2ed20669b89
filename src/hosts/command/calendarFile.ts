import { Command } from 'commander'
import type { Texts } from '../texts'
import type { Run } from './task'
import { pathFrom } from './terminal'
import { type FolderOptions, withFolder } from './folderOptions'

interface Options extends FolderOptions {
  readonly dueDays?: boolean
}

/** `calendar-file`: where a calendar file is kept up to date on this device, or not any more. */
export function calendarFileCommand(run: Run, texts: Texts): Command {
  return withFolder(new Command('calendar-file').description(texts.say('commandLine:calendarFile.about')), texts, 'calendarFile')
    .option('--due-days', texts.say('commandLine:calendarFile.dueDays'))
    .action(async ({ folder, off = false, dueDays }: Options, command: Command) => {
      const changes = folder !== undefined || off || dueDays !== undefined
      await run(command, changes ? 'write' : 'read', async ({ calls, terminal, texts, answer }) => {
        const before = await calls.exports.standing()
        const wanted = folder === undefined ? before.folder : pathFrom(terminal, folder)
        const shown = changes ? await calls.exports.keepStanding({ folder: off ? undefined : wanted, dueDays: dueDays ?? before.dueDays }) : before
        answer(shown, () => [shown.path === undefined ? texts.say('commandLine:calendarFile.none') : texts.say('commandLine:calendarFile.kept', { path: shown.path })])
      })
    })
}
