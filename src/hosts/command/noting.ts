import type { Command } from 'commander'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { findPerson } from './findPerson'
import { readMoment } from './readMoment'
import type { Work } from './task'

type NotedFields = Readonly<Record<string, unknown>> & { readonly kind: string }

/** Writes one entry about people named by an id or the beginning of one; `when` in plain words, else today. */
export async function writeEntry({ calls }: Work, fields: NotedFields, ids: readonly string[], when: string | undefined) {
  const personIds: string[] = []
  for (const id of ids) personIds.push(await findPerson(calls, id))
  const { today } = await calls.book.status()
  const at = when === undefined ? today : readMoment(when, today)
  const committed = await calls.change.run({ command: { type: 'entry.add', entry: { ...fields, personIds, at } } })
  return { committed, personIds, at }
}

/** Writes it and answers what was written. */
export async function addEntryAbout(work: Work, fields: NotedFields, ids: readonly string[], when: string | undefined): Promise<void> {
  const { committed, personIds, at } = await writeEntry(work, fields, ids, when)
  work.answer({ revision: committed.revision, id: committed.ids[0], personIds, at }, () => changeLines(committed, work.texts))
}

/** The option that says when it was. */
export const withWhen = (command: Command, texts: Texts) => command.option('--at <when>', texts.say('commandLine:log.at'))
