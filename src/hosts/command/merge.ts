import { Command } from 'commander'
import { Problem } from '../../core/problem'
import type { MergeSuggestion } from '../../core/merge/suggestions'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { findPerson } from './findPerson'
import type { Run } from './task'
import { wholeNumber } from './values'

interface Options {
  readonly suggest?: boolean
  readonly apart?: boolean
  readonly into?: string
  readonly limit: number
}

/** `merge --suggest`: who may be in the book twice. `merge ID ID…`: makes one of them, or with `--apart` never suggests them again. */
export function mergeCommand(run: Run, texts: Texts): Command {
  return new Command('merge')
    .description(texts.say('commandLine:merge.about'))
    .argument('[ids...]', texts.say('commandLine:merge.ids'))
    .option('--suggest', texts.say('commandLine:merge.suggest'))
    .option('--limit <count>', texts.say('commandLine:merge.limit'), wholeNumber(1, 200), 20)
    .option('--into <id>', texts.say('commandLine:merge.into'))
    .option('--apart', texts.say('commandLine:merge.apart'))
    .action(async (ids: readonly string[], options: Options, command: Command) => {
      if (options.suggest) return suggest(run, command, options, ids[0])
      if (ids.length < 2) throw new Problem('merge.one', 'Name two people or more to make one of.')
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const named = await Promise.all(ids.map((id) => findPerson(calls, id)))
        const into = options.into === undefined ? undefined : await findPerson(calls, options.into)
        const committed = await calls.change.run({ command: options.apart ? { type: 'person.keepApart', ids: named } : { type: 'person.merge', ids: named, into } })
        const stays = options.apart ? undefined : await stayed(named, (id) => calls.ask.person.show({ id }))
        answer({ id: stays, merged: named.filter((id) => id !== stays), revision: committed.revision, changed: committed.changed }, () => changeLines(committed, texts))
      })
    })
}

async function suggest(run: Run, command: Command, { limit }: Options, personId: string | undefined): Promise<void> {
  await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
    const { total, suggestions } = await calls.ask.merge.suggest({ limit, personId: personId && (await findPerson(calls, personId)) })
    answer({ total, suggestions: suggestions.map((suggestion) => suggestionRow(suggestion, plainTexts)) }, () =>
      suggestions.length === 0
        ? [texts.say('merge:nobody')]
        : suggestions.flatMap(({ people, score, reasons }) => [`${score}  ${reasons.map((reason) => texts.sentences([reason])).join(', ')}`, ...people.map(({ id, name, company, emails, phones }) => `    ${id}  ${[name, company, emails[0], phones[0]].filter(Boolean).join(', ')}`)]),
    )
  })
}

function suggestionRow({ people, score, reasons }: MergeSuggestion, texts: Texts) {
  return { score, reasons: reasons.map((reason) => texts.sentences([reason])), people: people.map(({ id, name, company, emails, phones }) => ({ id, name, company, emails, phones })) }
}

/** The one of them that is still there. */
async function stayed(ids: readonly string[], show: (id: string) => Promise<unknown>): Promise<string | undefined> {
  for (const id of ids) {
    const isThere = await show(id).then(
      () => true,
      () => false,
    )
    if (isThere) return id
  }
  return undefined
}
