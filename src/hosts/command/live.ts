import { Command } from 'commander'
import type { LiveFolder } from '../../contract/live'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import type { Run } from './task'
import { pathFrom } from './terminal'
import { type FolderOptions, withFolder } from './folderOptions'
import { something } from './values'

interface Options extends FolderOptions {
  readonly notes?: boolean
  readonly take?: string
  readonly leave?: string
}

/** `live`: a folder of notes that follows the book, and the dated notes in it that may be conversations. */
export function liveCommand(run: Run, texts: Texts): Command {
  return withFolder(new Command('live').description(texts.say('commandLine:live.about')), texts, 'live')
    .option('--notes', texts.say('commandLine:live.notes'))
    .option('--take <file>', texts.say('commandLine:live.take'), something)
    .option('--leave <file>', texts.say('commandLine:live.leave'), something)
    .action(async ({ folder, off, notes, take, leave }: Options, command: Command) => {
      const asked = [folder, off, notes, take, leave].filter((option) => option !== undefined)
      if (asked.length > 1) throw new Problem('live.oneThing', 'One thing at a time: --folder, --off, --notes, --take or --leave.')
      await run(command, asked.length === 0 || notes ? 'read' : 'write', async ({ calls, terminal, texts, answer }) => {
        if (notes) {
          const offered = await calls.live.notes()
          return answer({ notes: offered }, () => (offered.length === 0 ? [texts.say('live:noNotes')] : offered.map(({ file, day, people }) => `${day}  ${file}  ${people.map(({ name }) => name).join(', ')}`)))
        }
        if (take !== undefined || leave !== undefined) {
          const file = take ?? leave ?? ''
          await calls.live.answer({ file, take: take !== undefined })
          return answer({ file, taken: take !== undefined }, () => [texts.say(take === undefined ? 'live:left' : 'live:taken')])
        }
        const shown = folder !== undefined || off ? await calls.live.keep({ folder: folder === undefined ? undefined : pathFrom(terminal, folder) }) : await calls.live.show()
        return answer({ folder: shown.folder, files: shown.files, left: shown.left, trouble: shown.trouble }, () => shownLines(shown, texts))
      })
    })
}

function shownLines({ folder, files, left, trouble }: LiveFolder, texts: Texts): string[] {
  if (folder === undefined) return [texts.say('live:none')]
  return [texts.say('commandLine:live.shown', { folder, files }), texts.say('live:warning'), ...left.map((file) => texts.say('live:leftAlone', { file })), ...(trouble ? [texts.problem(trouble.code, trouble.params, trouble.message)] : [])]
}
