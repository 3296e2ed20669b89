import { Command } from 'commander'
import type { Texts } from '../texts'
import type { Run } from './task'

/** `check`: whether every byte of the book verifies. A damaged book is an answer, not a failure. */
export function checkCommand(run: Run, texts: Texts): Command {
  return new Command('check')
    .description(texts.say('commandLine:check.about'))
    .action(async (_options: unknown, command: Command) => {
      await run(command, 'read', async ({ calls, texts, answer }) => {
        const report = await calls.book.check()
        answer(report, () => [
          texts.say(report.ok ? 'commandLine:check.ok' : 'commandLine:check.bad', { people: report.people, entries: report.entries }),
          ...report.problems.map(({ file, line, message }) => `  ${line === undefined ? file : `${file}:${line}`}  ${message}`),
        ])
      })
    })
}
