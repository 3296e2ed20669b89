import { Command } from 'commander'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import type { Run } from './task'
import { something, wholeNumber } from './values'

const DEFAULT_LIMIT = 20

/** `history`: what was changed, the latest first; `undo CHANGE` takes one of them back. */
export function historyCommand(run: Run, texts: Texts): Command {
  return new Command('history')
    .description(texts.say('past:command.history'))
    .option('--limit <n>', texts.say('past:command.limit'), wholeNumber(1, 500), DEFAULT_LIMIT)
    .action(async ({ limit }: { readonly limit: number }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const { changes } = await calls.history.list({ limit })
        const said = (speaking: Texts, { label, sort }: (typeof changes)[number]) => {
          const words = speaking.sentences([label])
          return sort === 'change' ? words : speaking.say(`past:sort.${sort}`, { label: words })
        }
        answer(changes.map((change) => ({ ...change, label: said(plainTexts, change) })), () =>
          changes.map((change) => [change.changeId, localMoment(change.at), said(texts, change), change.undone && `(${texts.say('past:undone')})`].filter(Boolean).join('  ')),
        )
      })
    })
}

interface TrashOptions {
  readonly putBack?: string
}

/** `trash`: what was deleted lately; `--put-back ID` brings somebody or something back. */
export function trashCommand(run: Run, texts: Texts): Command {
  return new Command('trash')
    .description(texts.say('past:command.trash'))
    .option('--put-back <id>', texts.say('past:command.putBack'), something)
    .action(async ({ putBack }: TrashOptions, command: Command) => {
      await run(command, putBack ? 'write' : 'read', async ({ calls, texts, plainTexts, answer }) => {
        const { people, entries } = await calls.trash.list()
        const rows = (speaking: Texts) => [
          ...people.map((person) => ({ ...person, kind: 'person', text: [person.name, person.company].filter(Boolean).join(', ') })),
          ...entries.map(({ line, names, ...entry }) => ({ ...entry, text: [speaking.sentences([line]), ...names].join(' · ') })),
        ]
        if (putBack === undefined) {
          return answer(rows(plainTexts), () => rows(texts).map(({ id, deletedAt, until, text }) => [id, localMoment(deletedAt), text, texts.say('past:command.until', { until })].join('  ')))
        }
        const found = rows(plainTexts).find(({ id }) => id === putBack)
        if (!found) throw new Problem('trash.notThere', `This is not in the trash: ${putBack}`, { params: { id: putBack } })
        const committed = await calls.trash.putBack({ changeId: found.changeId, ids: [found.id] })
        answer({ id: found.id, revision: committed.revision, changed: committed.changed }, () => changeLines(committed, texts))
      })
    })
}

/** `2026-11-24 14:02` on this computer's clock. */
function localMoment(at: string): string {
  const moment = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
