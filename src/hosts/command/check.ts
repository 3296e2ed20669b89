import { Command } from 'commander'
import type { CheckReport, Found, RepairReport } from '../../contract/repair'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import type { Run } from './task'

interface Options {
  readonly repair?: boolean
}

/** `check`: whether every byte of the book verifies. A damaged book is an answer, not a failure; one that `--repair` could not make whole is one. */
export function checkCommand(run: Run, texts: Texts): Command {
  return new Command('check')
    .description(texts.say('commandLine:check.about'))
    .option('--repair', texts.say('repair:command.about'))
    .action(async ({ repair = false }: Options, command: Command) => {
      await run(command, repair ? 'write' : 'read', async ({ calls, texts, answer }) => {
        if (!repair) {
          const report = await calls.book.check()
          return answer(report, () => checkLines(report, texts))
        }
        const report = await calls.book.repair()
        answer(report, () => repairLines(report, texts))
        if (!report.after.ok) throw new Problem('repair.failed', 'The book is still not whole.')
      })
    })
}

function checkLines({ ok, people, entries, problems }: CheckReport, texts: Texts): string[] {
  return [texts.say(ok ? 'commandLine:check.ok' : 'commandLine:check.bad', { people, entries }), ...problems.map((found) => placeLine(found, texts))]
}

function placeLine({ file, line, what, message }: Found, texts: Texts): string {
  return `  ${line === undefined ? file : `${file}:${line}`}  ${texts.say(`repair:what.${what}`, { defaultValue: message })}`
}

function repairLines({ mended, found, recovered, backup, lost, uncertain, aside, after }: RepairReport, texts: Texts): string[] {
  if (!mended) return checkLines(after, texts)
  const some = (key: string, counts: Readonly<Record<string, number>>) => (Object.values(counts).some((count) => count > 0) ? [texts.say(`repair:command.${key}`, counts)] : [])
  return [
    texts.say('repair:command.found'),
    ...found.map((one) => placeLine(one, texts)),
    ...some('recovered', recovered),
    ...(backup === undefined ? [] : [texts.say('repair:command.backup', { backup })]),
    ...some('lost', { changes: lost.changes, parts: lost.parts }),
    ...some('lines', { lines: lost.lines }),
    ...some('rows', { rows: uncertain.rows }),
    ...some('nameless', { nameless: uncertain.nameless }),
    ...some('unplaced', { unplaced: uncertain.unplaced }),
    texts.say('repair:command.aside'),
    ...aside.map((one) => `  ${one.file} → ${one.aside}`),
    ...checkLines(after, texts),
  ]
}
