import { z } from 'zod'
import { type BookView, entriesOf, settingsOf } from './book'
import { defineCommand } from './command'
import type { Day } from './dates'
import { dayOf } from './days'
import { dateRowsOf } from './dateRows'
import type { Entry } from './entries/registry'
import { message } from './message'
import { freshInterest, latestWords, plainText, shortened } from './nudgesSay'
import { displayName, type Person } from './people'
import { existing } from './personCommands'
import { type PlaceholderValues, unknownPlaceholders } from './placeholders'
import { Problem } from './problem'
import { defineQuery } from './query'
import { restraintsOn, stopFor } from './restraints/restraints'
import { MailWith, Template } from './settings'

/** Templates that are there from the start. The user's own wording of one is a row with its id; without it, the translated original stands. */
export const ownTemplates = ['standard', 'birthday', 'advice'] as const
export type OwnTemplate = (typeof ownTemplates)[number]

const Text = z.string().trim()

/** Adds a template or changes the one with this id. */
export const saveTemplate = defineCommand(
  z.object({ id: Text.optional(), name: Text, subject: Text.optional(), text: Text }),
  ({ id, name, subject, text }, { draft, book, newId }) => {
    checkWritten('name', name)
    checkWritten('text', text)
    checkPlaceholders('subject', subject ?? '')
    checkPlaceholders('text', text)
    const isKnown = id !== undefined && (book.templates.has(id) || (ownTemplates as readonly string[]).includes(id))
    if (id !== undefined && !isKnown) throw new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
    draft.put('templates', { ...book.templates.get(id ?? ''), id: id ?? newId(), name, subject: subject || undefined, text })
    return message('changes:template.saved', { name })
  },
)

/** Deletes a template of the user's, or puts back the original of one that was there from the start. */
export const deleteTemplate = defineCommand(z.object({ id: z.string() }), ({ id }, { draft, book }) => {
  const template = book.templates.get(id)
  if (!template) throw new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
  draft.remove('templates', id)
  return message((ownTemplates as readonly string[]).includes(id) ? 'changes:template.original' : 'changes:template.deleted', { name: template.name })
})

/** The user's own wordings, in the order they were made. */
export const templateList = defineQuery(z.object({}), z.object({ templates: z.array(Template) }), (book) => ({ templates: templatesOf(book) }))

const Values = z.object({ firstName: z.string().optional(), lastTopic: z.string().optional(), interest: z.string().optional(), advice: z.string().optional(), outcome: z.string().optional(), me: z.string().optional() })

/** What a draft to somebody needs: what is known for the placeholders, the wordings, and where mail is written. */
export const draftFor = defineQuery(
  z.object({ personId: z.string() }),
  z.object({
    values: Values,
    /** Which of the templates there are from the start it begins with; none in a sensitive time, when a few own words are better. */
    start: z.enum(ownTemplates).optional(),
    mailWith: MailWith,
    templates: z.array(Template),
  }),
  (book, { personId }, { today }) => {
    const person = existing(book.people.get(personId))
    const values = valuesFor(book, person, today)
    return { values, start: startFor(book, person, today, values), mailWith: settingsOf(book).mailWith ?? 'system', templates: templatesOf(book) }
  },
)

function startFor(book: BookView, person: Person, today: Day, values: PlaceholderValues): OwnTemplate | undefined {
  const restraints = restraintsOn(book, person, today)
  if (restraints.some(({ wantsLook }) => wantsLook.includes('greeting'))) return undefined
  const birthday = dateRowsOf(book, person, today, 1).some(({ kind, relation }) => kind === 'birthday' && relation === undefined)
  if (birthday && !stopFor(restraints, 'greeting')) return 'birthday'
  return values.advice ? 'advice' : 'standard'
}

const TOPIC_LENGTH = 70

/** What the placeholders stand for. The last topic comes from conversations alone: a note may hold what is not for their eyes. */
export function valuesFor(book: BookView, person: Person, day: Day): PlaceholderValues {
  const entries = entriesOf(book, person.id).filter((entry) => dayOf(entry.at) <= day)
  const talk = latestWords(entries, ['interaction'])
  return {
    firstName: nameToGreet(person),
    lastTopic: talk && firstSentence(plainText(talk.text)),
    interest: (freshInterest(person, entries, day) ?? person.interests[0])?.text,
    ...untold(entries),
    me: settingsOf(book).me?.name,
  }
}

/** Their advice that was used and what came of it, where they have not been told. */
function untold(entries: readonly Entry[]): PlaceholderValues {
  const used = entries.find((entry) => entry.kind === 'suggestion' && entry.step === 'used')
  return used?.kind === 'suggestion' ? { advice: used.text, outcome: used.outcome } : {}
}

const han = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Nickname, given name, or the name as a whole; nothing where only an address or a number is known. */
function nameToGreet(person: Person): string | undefined {
  const { nickname, given, family } = person.name
  if (nickname) return nickname
  const native = given !== undefined && family !== undefined && han.test(given)
  if (given && !native) return given
  const whole = displayName({ ...person, emails: [], phones: [], organisations: person.kind === 'organisation' ? person.organisations : [] })
  return whole || undefined
}

function firstSentence(text: string): string {
  const [first = ''] = text.split(/(?<=[.!?;。！？；])\s*/u)
  return shortened(first.replace(/[.!?;。！？；…]+$/u, ''), TOPIC_LENGTH)
}

function templatesOf(book: BookView): Template[] {
  return [...book.templates.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function checkWritten(field: string, value: string): void {
  if (!value) throw new Problem(`template.${field}`, `A template needs a ${field}.`, { field })
}

function checkPlaceholders(field: string, value: string): void {
  const [unknown] = unknownPlaceholders(value)
  if (unknown) throw new Problem('template.placeholder', `There is no placeholder ${unknown}.`, { field, params: { unknown } })
}
