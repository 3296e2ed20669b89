import { Command, Option } from 'commander'
import type { Day } from '../../core/dates'
import { everyRow } from '../../core/pages/everyRow'
import type { PromiseRow } from '../../core/promises/promiseList'
import type { KeptRate } from '../../core/promises/keptRate'
import { Problem } from '../../core/problem'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import { findPerson } from './findPerson'
import type { Run, Work } from './task'
import { addEntryAbout } from './noting'
import { calendarDay, something } from './values'

interface Options {
  readonly kept?: string
  readonly broken?: string
  readonly why?: string
  readonly text?: string
  readonly by: 'me' | 'them'
  readonly due?: Day
}

/** Of those that ended the latest are told. */
const MOST_SETTLED = 100

/** `promises [ID]`: what is open on either side, how many were kept; `--text` writes one down, `--kept` and `--broken` end one. */
export function promisesCommand(run: Run, texts: Texts): Command {
  return new Command('promises')
    .description(texts.say('commandLine:promises.about'))
    .argument('[id]', texts.say('commandLine:promises.person'))
    .option('--kept <promise>', texts.say('commandLine:promises.kept'), something)
    .option('--broken <promise>', texts.say('commandLine:promises.broken'), something)
    .option('--why <reason>', texts.say('commandLine:promises.why'), something)
    .option('--text <text>', texts.say('commandLine:promises.text'), something)
    .addOption(new Option('--by <side>', texts.say('commandLine:promises.by')).choices(['me', 'them']).default('me'))
    .option('--due <day>', texts.say('commandLine:promises.due'), calendarDay)
    .action(async (idOrPrefix: string | undefined, options: Options, command: Command) => {
      const ending = options.kept ?? options.broken
      if (ending !== undefined) return run(command, 'write', async (work) => settle(work, ending, options))
      const { text, by, due } = options
      if (text !== undefined) {
        if (idOrPrefix === undefined) throw new Problem('promise.withWhom', 'Say with whom: an id or the beginning of one.')
        return run(command, 'write', async (work) => addEntryAbout(work, { kind: 'promise', by, text, due }, [idOrPrefix], undefined))
      }
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const personId = idOrPrefix === undefined ? undefined : await findPerson(calls, idOrPrefix)
        const open = await openPromises(calls, personId)
        const { rows: settled, mine, theirs } = await calls.ask.promise.list({ personId, state: 'settled', limit: MOST_SETTLED })
        answer({ open: open.map((row) => rowOf(row, plainTexts)), settled: settled.map((row) => rowOf(row, plainTexts)), mine, theirs }, () => [
          ...(open.length === 0 ? [texts.say('commandLine:promises.none')] : open.map((row) => lineOf(row, texts))),
          ...rateLines(mine, 'mine', texts),
          ...rateLines(theirs, 'theirs', texts),
        ])
      })
    })
}

async function settle(work: Work, wanted: string, { kept, why }: Options): Promise<void> {
  const id = await findPromise(work.calls, wanted)
  await answerChange(work, { type: 'promise.settle', id, outcome: kept === undefined ? 'broken' : 'kept', why }, { id })
}

function openPromises(calls: Calls, personId?: string): Promise<readonly PromiseRow[]> {
  return everyRow((page) => calls.ask.promise.list({ personId, ...page }), ({ id }) => id)
}

async function findPromise(calls: Calls, idOrPrefix: string): Promise<string> {
  const open = await openPromises(calls)
  const meant = open.filter(({ id }) => id.startsWith(idOrPrefix.toLowerCase()))
  if (meant.length === 1 && meant[0]) return meant[0].id
  throw new Problem('host.promiseUnknown', `No open promise has the id ${idOrPrefix}.`, { params: { id: idOrPrefix } })
}

function rowOf({ id, by, text, people, madeOn, due, overdue, outcome, settledOn, why, line }: PromiseRow, texts: Texts) {
  return { id, by, text, people, madeOn, due, overdue, outcome, settledOn, why, line: texts.sentences([line]) }
}

function lineOf({ id, by, people, line }: PromiseRow, texts: Texts): string {
  return [id, people.map(({ name }) => name).join(', '), texts.sentences([{ key: `promises:tone.${by}` }, line])].filter(Boolean).join('  ')
}

function rateLines({ kept, late, broken, percent }: KeptRate, side: 'mine' | 'theirs', texts: Texts): string[] {
  return percent === undefined ? [] : [texts.say(`commandLine:promises.${side}`, { kept, ended: kept + late + broken })]
}
