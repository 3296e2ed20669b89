import type { CommandContext } from './command'

import { checkedEntry } from './entryCommands'
import { blankPerson, displayName } from './people'
import { existing } from './personCommands'
import { Problem } from './problem'
import type { Understood } from './quickAdd'
import { repeatFrom } from './repeats'
import { splitName } from './splitName'

/** Writes every part of a quick line into the draft and answers the person's name, '' for a reminder about nobody. */
export function writeQuickly(understood: Understood, context: CommandContext): string {
  const { interaction, interests, reminder, promises, giftIdea, note } = understood
  if (!interaction && interests.length === 0 && !reminder && promises.length === 0 && !giftIdea && !note?.trim() && !understood.person) {
    throw new Problem('quick.empty', 'Write what happened, or what to remember.', { field: 'text' })
  }
  const personId = personOf(understood, context)
  const entryId = interaction && addInteraction(understood, personId, context)
  if (personId) addInterests(interests, personId, entryId, context)
  if (reminder) addEntry(context, { kind: 'reminder', personIds: ids(personId), ...reminderFields(reminder) })
  for (const promise of promises) addEntry(context, { kind: 'promise', personIds: ids(personId), at: interaction?.on, ...promise })
  if (giftIdea) addEntry(context, { kind: 'gift', personIds: ids(personId), direction: 'out', status: 'idea', title: giftIdea.title })
  if (note?.trim()) addEntry(context, { kind: 'note', personIds: ids(personId), at: interaction?.on, text: note.trim() })
  const person = personId && context.draft.get('people', personId)
  return person ? displayName(person) : ''
}

const ids = (personId: string | undefined) => (personId ? [personId] : [])

/** The person meant, made where they are new; undefined where only a reminder is left that can be about nobody. */
function personOf({ person, candidates, interaction, interests, promises, giftIdea, note }: Understood, { draft, book, now, newId }: CommandContext): string | undefined {
  if (person?.id) return existing(book.people.get(person.id)).id
  if (person) {
    const id = newId()
    draft.add('people', { ...blankPerson(id, now), name: splitName(person.name) })
    return id
  }
  if (candidates.length > 0) {
    const names = candidates.map(({ name, company }) => (company ? `${name} (${company})` : name)).join(', ')
    throw new Problem('quick.whichPerson', `Several people could be meant: ${names}. Write the full name.`, { field: 'person', params: { names } })
  }
  if (interaction || interests.length > 0 || promises.length > 0 || giftIdea || note?.trim()) {
    throw new Problem('quick.noPerson', 'Say who this is about: write a name.', { field: 'person' })
  }
  return undefined
}

function addInteraction({ interaction, also }: Understood, personId: string | undefined, context: CommandContext): string | undefined {
  if (!interaction || !personId) return undefined
  const { channel, on, time, text, answered } = interaction
  const others = also.filter(({ id }) => id !== personId && context.book.people.has(id)).map(({ id }) => id)
  const oneWay = channel === 'mail' || channel === 'message' || channel === 'letter' || channel === 'social' || channel === 'voicemail'
  return addEntry(context, {
    kind: 'interaction',
    personIds: [personId, ...others],
    at: time ? `${on}T${time}` : on,
    channel,
    direction: interaction.direction ?? (oneWay ? 'out' : 'both'),
    answered,
    text: text.trim() || undefined,
  })
}

/** Through the draft, so that several at once all stay. */
function addInterests(interests: readonly string[], personId: string, entryId: string | undefined, { draft, today }: CommandContext): void {
  const person = existing(draft.get('people', personId))
  const known = new Set(person.interests.map(({ text }) => text.toLowerCase()))
  const fresh = interests.filter((text) => !known.has(text.toLowerCase())).map((text) => ({ text, since: today, entryId }))
  if (fresh.length > 0) draft.patch('people', personId, { interests: [...person.interests, ...fresh] })
}

function reminderFields({ title, due, time, repeat }: NonNullable<Understood['reminder']>) {
  return { title, due: { day: due, time }, repeat: repeat && repeatFrom(repeat, due) }
}

function addEntry({ draft, now, today, newId }: CommandContext, fields: Readonly<Record<string, unknown>>): string {
  const id = newId()
  draft.add('entries', checkedEntry({ ...fields, id, at: fields.at ?? today, createdAt: now, updatedAt: now }))
  return id
}
