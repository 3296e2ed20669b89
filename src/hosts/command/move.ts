import { openAsBlob } from 'node:fs'
import { Command } from 'commander'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import type { Run } from './task'
import { pathFrom, type Terminal } from './terminal'
import { something } from './values'

interface Options {
  readonly out?: string
  readonly open?: string
  readonly replace?: boolean
}

/** `move --out FILE` on the old computer, `move --open FILE` on the new one. */
export function moveCommand(run: Run, texts: Texts): Command {
  return new Command('move')
    .description(texts.say('commandLine:move.about'))
    .option('--out <path>', texts.say('commandLine:move.out'), something)
    .option('--open <path>', texts.say('commandLine:move.open'), something)
    .option('--replace', texts.say('commandLine:move.replace'))
    .action(async ({ out, open, replace = false }: Options, command: Command) => {
      if ((out === undefined) === (open === undefined)) throw new Problem('move.which', 'Say --out FILE to make a file for another computer, or --open FILE to go on with one here.')
      if (out !== undefined) {
        return run(command, 'read', async ({ calls, terminal, texts, answer }) => {
          const report = await calls.move.write({ path: pathFrom(terminal, out) })
          answer(report, () => [texts.say('commandLine:move.made', { path: report.path, people: report.people, entries: report.entries, photos: report.photos })])
        })
      }
      return run(command, 'write', async ({ calls, terminal, texts, answer }) => {
        const { moveId, here, people } = await calls.move.look({ file: await fileAt(open ?? '', terminal) })
        if (here.people > 0 && !replace) throw new Problem('move.replace', `There are ${here.people} people in this book. With --replace it becomes the one in the file; undo brings it back.`, { params: { here: here.people, people } })
        const done = await calls.move.open({ moveId })
        const { revision, entries, photos } = done
        answer({ revision, people: done.people, entries, photos, verified: true }, () => [texts.say('commandLine:move.opened', { people: done.people, entries, photos })])
      })
    })
}

async function fileAt(path: string, terminal: Terminal): Promise<Blob> {
  try {
    return await openAsBlob(pathFrom(terminal, path))
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Problem('host.fileUnreadable', `${path} cannot be read (${why}).`, { params: { path, why } })
  }
}
