import { message, type Message } from '../core/message'
import type { Labelled, PartialDate, Person } from '../core/people'

/** One thing known of somebody, under what it is: a word to translate, or the user's own label. */
export interface Fact {
  readonly label: Message | string
  readonly text: string
}

/** All that a person's record holds besides name, work and tags, in the order one looks for it. */
export function personFacts(person: Person, nameOf: (personId: string) => string | undefined): Fact[] {
  const fact = (name: string, text: string | undefined): Fact[] => (text ? [{ label: message(`exportText:${name}`), text }] : [])
  const labelled = (name: string, list: readonly Labelled[]) => list.flatMap(({ label, value }) => fact(name, label ? `${value} (${label})` : value))
  const { organisations, addresses, reach, state } = person
  return [
    ...labelled('email', person.emails),
    ...labelled('phone', person.phones),
    ...labelled('handle', person.handles),
    ...labelled('link', person.urls),
    ...addresses.flatMap(({ label, formatted, ...parts }) => fact('address', [formatted ?? Object.values(parts).filter(Boolean).join(', '), label && `(${label})`].filter(Boolean).join(' '))),
    ...organisations.slice(1).flatMap(({ name, title, department }) => fact('work', [title, department, name].filter(Boolean).join(', '))),
    ...fact('nickname', person.name.nickname),
    ...fact('pronouns', person.pronouns),
    ...fact('birthday', person.birthday && dateText(person.birthday)),
    ...person.dates.flatMap(({ label, date }) => fact('date', `${label}: ${dateText(date)}`)),
    ...fact('interests', person.interests.map(({ text }) => text).join(', ')),
    ...(['needs', 'motivation', 'situation'] as const).flatMap((field) => fact(field, person[field] && `${person[field].text} (${person[field].asOf})`)),
    ...person.offLimits.flatMap(({ category, text, state: known }) => (known === 'asked-fine' ? [] : fact('offLimits', [category, text].filter(Boolean).join(': ')))),
    ...person.relations.flatMap(({ personId, name, label }) => fact('related', `${(personId === undefined ? undefined : nameOf(personId)) ?? name ?? ''} (${label})`)),
    ...fact('introducedBy', person.introducedBy && nameOf(person.introducedBy)),
    ...fact('howWeMet', person.howWeMet),
    ...fact('reach', [reach.channel, reach.hours, reach.never].filter(Boolean).join('; ')),
    ...fact('language', person.language),
    ...fact('timeZone', person.timeZone),
    ...fact('cadence', person.cadence && String(person.cadence.days)),
    ...fact('state', state === 'active' ? undefined : typeof state === 'string' ? state : state.pausedUntil),
    ...person.fields.map(({ label, value }) => ({ label, text: value })),
  ]
}

/** Numbers in the order of a sheet of paper that is read anywhere. */
export function dateText({ year, month, day, calendar, leapMonth }: PartialDate): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${mm}-${dd}${calendar ? ` (${calendar} calendar${leapMonth ? ', leap month' : ''})` : ''}`
}
