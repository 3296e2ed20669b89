import type { Day } from '../core/dates'
import { dayOf } from '../core/days'
import type { Every, RepeatPlan } from '../core/entries/reminder'
import { type Entry, entryMarkdown } from '../core/entries/registry'
import { displayName, type PartialDate, type Person, workOf } from '../core/people'
import { fillNotes, type NotesPart, usualNotesTemplate } from '../core/notesTemplate'
import { planOf } from '../core/repeats'
import { everyRule, readRule, writeRule } from '../core/rules'
import { inlineText, noteLines, yamlText } from './markdownText'

export interface MarkdownContext {
  readonly entries: readonly Entry[]
  readonly lastTalked?: Day
  /** The file of somebody else who is exported too, without `.md`. */
  readonly fileOf: (personId: string) => string | undefined
  readonly nameOf: (personId: string) => string | undefined
  /** The file of their photo beside this one. */
  readonly picture?: string
  /** Other names they are to be found by. */
  readonly aliases?: readonly string[]
}

/** One person as a Markdown file with YAML front matter, as Obsidian and other editors of plain text like it, by the user's template or the usual one. Whatever somebody's fields hold stays inert text. */
export function writeMarkdown(person: Person, context: MarkdownContext, template: string = usualNotesTemplate): string {
  return fillNotes(template, markdownParts(person, context))
}

/** What such a file is made of; '' for what there is nothing of. */
export function markdownParts(person: Person, context: MarkdownContext): Readonly<Record<NotesPart, string>> {
  const { picture, entries } = context
  return {
    properties: ['---', ...propertyLines(person, context), '---'].join('\n'),
    title: `# ${inlineText(displayName(person))}`,
    photo: picture ? `![](<${picture}>)` : '',
    about: section('About', about(person, context)),
    interests: section('Interests', person.interests.map(({ text, since }) => `- ${inlineText(text)}${since ? ` (since ${since})` : ''}`)),
    'off-limits': section('Off-limits', person.offLimits.map(({ category, text, state }) => `- ${inlineText(category)}${text ? `: ${inlineText(text)}` : ''}${state === 'known' ? '' : ` (${state === 'unknown' ? 'not known' : 'asked, fine'})`}`)),
    gifts: section('Gift ideas', giftIdeas(entries)),
    promises: section('Promises', entries.flatMap((entry) => (entry.kind === 'promise' && !entry.outcome ? [promiseLine(entry)] : []))),
    dates: section('Dates', dates(person)),
    related: section('Related', related(person, context)),
    reminders: section('Reminders', entries.flatMap((entry) => (entry.kind === 'reminder' ? [reminderLine(entry)] : []))),
    timeline: section('Timeline', timeline(entries)),
  }
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

/** The lines of the front matter, `key: value` or a key with a list below it. */
export function propertyLines(person: Person, { lastTalked, aliases: more = [] }: MarkdownContext): string[] {
  const { name, tags, emails, phones, birthday, cadence, createdAt, id } = person
  const { company, title } = workOf(person)
  const aliases = [name.nickname, [name.given, name.family].filter(Boolean).join(' ')].filter((alias) => alias && alias !== displayName(person)) as string[]
  const lines = [
    listField('aliases', [...new Set([...more, ...aliases])]),
    listField('tags', [...new Set(tags.map(tagText).filter(Boolean))]),
    textField('company', company),
    textField('role', title),
    listField('emails', emails.map(({ value }) => value)),
    listField('phones', phones.map(({ value }) => value)),
    textField('birthday', birthday && dateText(birthday)),
    listField('festivals', person.festivals ?? []),
    cadence && `cadence: ${cadence.days}`,
    lastTalked && `last-talked: ${lastTalked}`,
    `created: ${createdAt.slice(0, 10)}`,
    textField('hearth-id', id),
  ]
  return lines.filter((line): line is string => line !== undefined && line !== '')
}

function textField(key: string, text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `${key}: ${yamlText(text)}`
}

function listField(key: string, texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : `${key}:\n${texts.map((text) => `  - ${yamlText(text)}`).join('\n')}`
}

/** A tag as Obsidian takes it: no spaces, letters, digits, `-`, `_` and `/` only. */
function tagText(tag: string): string {
  return tag.trim().replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-').replace(/^-+|-+$/g, '')
}

function about(person: Person, { nameOf }: MarkdownContext): string[] {
  const { organisations, addresses, urls, handles, fields, reach, state } = person
  const rows: [string, string | undefined][] = [
    ...organisations.map(({ name, title, department }): [string, string] => ['Work', [title, department, name].filter(Boolean).join(', ')]),
    ['Pronouns', person.pronouns],
    ...addresses.map(({ label, formatted, ...parts }): [string, string] => [label ? `Address (${label})` : 'Address', formatted ?? Object.values(parts).filter(Boolean).join(', ')]),
    ...[...urls, ...handles].map(({ label, value }): [string, string] => [label ?? 'Link', value]),
    ['Preferred way', [reach.channel, reach.hours, reach.never && `never: ${reach.never}`].filter(Boolean).join('; ')],
    ['Language', person.language],
    ['Time zone', person.timeZone],
    ['How we met', person.howWeMet],
    ['Introduced by', person.introducedBy && nameOf(person.introducedBy)],
    ...(['needs', 'motivation', 'situation'] as const).map((field): [string, string | undefined] => [
      field === 'needs' ? 'Needs' : field === 'motivation' ? 'Motivation' : 'Situation',
      person[field] && `${person[field].text} (${person[field].asOf})`,
    ]),
    ...fields.map(({ label, value }): [string, string] => [label, value]),
    ['State', state === 'active' ? undefined : typeof state === 'string' ? state : `paused until ${state.pausedUntil}`],
  ]
  return rows.flatMap(([label, text]) => (text ? [`- **${inlineText(label)}**: ${inlineText(text)}`] : []))
}

function giftIdeas(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'gift' || entry.direction !== 'out' || (entry.status !== 'idea' && entry.status !== 'planned')) return []
    const price = entry.price === undefined ? undefined : [entry.price, entry.currency].filter(Boolean).join(' ')
    const more = [entry.reason, entry.occasion, price, entry.url].filter(Boolean).map((text) => inlineText(text ?? ''))
    return [`- ${inlineText(entry.title)}${more.length > 0 ? `: ${more.join(', ')}` : ''}${entry.status === 'planned' ? ' (planned)' : ''}`]
  })
}

function dates({ birthday, dates: others }: Person): string[] {
  return [...(birthday ? [{ label: 'birthday', date: birthday }] : []), ...others].map(({ label, date }) => `- ${inlineText(label)}: ${dateText(date)}`)
}

function dateText({ year, month, day, calendar, leapMonth }: PartialDate): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${mm}-${dd}${calendar ? ` (${calendar} calendar${leapMonth ? ', leap month' : ''})` : ''}`
}

function related({ relations }: Person, { fileOf, nameOf }: MarkdownContext): string[] {
  return relations.map(({ personId, name, label }) => {
    const file = personId === undefined ? undefined : fileOf(personId)
    const shown = inlineText((personId === undefined ? undefined : nameOf(personId)) ?? name ?? '')
    return `- ${inlineText(label)}: ${file === undefined ? shown : `[[${file}]]`}`
  })
}

function promiseLine({ by, text, due }: Extract<Entry, { kind: 'promise' }>): string {
  return `- [ ] ${by === 'me' ? 'I' : 'They'}: ${inlineText(text)}${due ? ` (by ${due})` : ''}`
}

function reminderLine(entry: Extract<Entry, { kind: 'reminder' }>): string {
  const { day, time } = entry.due
  return `- [${entry.doneAt ? 'x' : ' '}] ${inlineText(entry.title)} (${day}${time ? ` ${time}` : ''}${entry.repeat ? `, ${repeatText(planOf(entry.repeat))}` : ''})`
}

function repeatText(plan: RepeatPlan): string {
  if ('afterDone' in plan) return `${everyText(plan.afterDone).replace(/^(?!\d)/, '1 ')} after it is done`
  const rule = readRule(plan.rule)
  return rule && writeRule(rule) === writeRule(everyRule(rule.unit, rule.every)) ? `every ${everyText(rule)}` : plan.rule
}

function everyText({ every, unit }: Every): string {
  return every === 1 ? unit : `${every} ${unit}s`
}

/** Latest first; the text of each indented under its day, so that nothing in it can end the list. */
function timeline(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ kind }) => kind !== 'reminder')
    .filter((entry) => !(entry.kind === 'gift' && entry.status === 'idea'))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .flatMap((entry) => {
      const [first = '', ...rest] = noteLines(entry.kind === 'note' ? entry.text : entryMarkdown(entry))
      const head = `- ${dayOf(entry.at)}${entry.kind === 'note' ? ' **note**' : ''}`
      return entry.kind === 'note' ? [head, ...[first, ...rest].map((line) => (line.trim() === '' ? '' : `  ${line}`))] : [`${head} ${first}`, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line}`))]
    })
}
