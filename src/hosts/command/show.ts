import { Command } from 'commander'
import { dayOf } from '../../core/days'
import { type Entry, timelineLine } from '../../core/entries/registry'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { findPerson } from './findPerson'
import type { Run } from './task'

const PAGE = 200

/** `show ID`: the person as stored, with every entry, latest first. */
export function showCommand(run: Run, texts: Texts): Command {
  return new Command('show')
    .description(texts.say('commandLine:show.about'))
    .argument('<id>', texts.say('commandLine:id'))
    .action(async (idOrPrefix: string, _options: unknown, command: Command) => {
      await run(command, 'read', async ({ calls, texts, answer }) => {
        const id = await findPerson(calls, idOrPrefix)
        const [{ person, row }, entries] = await Promise.all([calls.ask.person.show({ id }), allEntries(calls, id)])
        answer({ ...person, warmth: row.warmth, lastTalked: row.lastTalked, entries }, () => [
          ...[row.name, [row.title, row.company].filter(Boolean).join(', '), row.tags.join(', ')].filter(Boolean),
          ...[...person.phones, ...person.emails].map(({ value }) => value),
          ...entries.map((entry) => entryLine(entry, texts)),
        ])
      })
    })
}

async function allEntries(calls: Calls, personId: string): Promise<Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const { total, entries } = await calls.ask.timeline.page({ personId, offset: all.length, limit: PAGE })
    all.push(...entries)
    if (entries.length === 0 || all.length >= total) return all
  }
}

function entryLine(entry: Entry, texts: Texts): string {
  return `${texts.day(dayOf(entry.at))}  ${texts.sentences([timelineLine(entry)])}`
}
