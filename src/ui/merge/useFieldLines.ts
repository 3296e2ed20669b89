import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Labelled, Person } from '../../core/people'
import { displayName } from '../../core/people'
import type { MergeField } from '../../core/merge/mergeFields'
import { formatDay } from '../book/formatDay'
import { labelText } from '../person/labels'
import { formatPartialDate } from '../person/partialDate'

type Lines = (person: Person) => readonly (string | undefined)[]
type Names = Readonly<Record<string, string>>

/** What somebody's record has in one field, a line for each thing. */
export function useFieldLines(names: Names): (person: Person, field: MergeField) => readonly string[] {
  const { t, i18n } = useTranslation()
  return useCallback((person, field) => linesOf(t, i18n.language, names)[field](person).filter((line): line is string => Boolean(line)), [t, i18n.language, names])
}

function linesOf(t: TFunction, language: string, names: Names): Readonly<Record<MergeField, Lines>> {
  const labelled = (list: readonly Labelled[]) => list.map(({ label, value }) => withLabel(value, labelText(t, label)))
  const dated = (field: 'needs' | 'motivation' | 'situation'): Lines => (person) => [person[field] && withLabel(person[field].text, formatDay(person[field].asOf, language))]
  return {
    name: (person) => [displayName({ ...person, organisations: [], emails: [], phones: [] }), person.name.nickname],
    nameOrder: ({ nameOrder }) => [nameOrder && t(`person:name.orders.${nameOrder}`)],
    kind: ({ kind }) => [t(`merge:kind.${kind}`)],
    photo: () => [],
    pronouns: ({ pronouns }) => [pronouns],
    birthday: ({ birthday }) => [birthday && formatPartialDate(birthday, language)],
    howWeMet: ({ howWeMet }) => [howWeMet],
    introducedBy: ({ introducedBy }) => [introducedBy && (names[introducedBy] ?? introducedBy)],
    language: (person) => [person.language],
    timeZone: ({ timeZone }) => [timeZone],
    needs: dated('needs'),
    motivation: dated('motivation'),
    situation: dated('situation'),
    reach: ({ reach }) => [reach.channel && t(`person:channel.${reach.channel}`), reach.hours, reach.never],
    cadence: ({ cadence, noCadence }) => [noCadence ? t('person:rhythm.letGo') : cadence && t('person:rhythm.days', { count: cadence.days })],
    state: ({ state }) => [typeof state === 'string' ? t(`merge:state.${state}`) : t('person:state.paused', { day: formatDay(state.pausedUntil, language) })],
    organisations: ({ organisations }) => organisations.map(({ name, title, department }) => [title, department, name].filter(Boolean).join(', ')),
    emails: ({ emails }) => labelled(emails),
    phones: ({ phones }) => labelled(phones),
    addresses: ({ addresses }) => addresses.map(({ label, formatted, ...parts }) => withLabel(formatted ?? Object.values(parts).filter(Boolean).join(', '), labelText(t, label))),
    urls: ({ urls }) => labelled(urls),
    handles: ({ handles }) => labelled(handles),
    dates: ({ dates }) => dates.map(({ label, date }) => withLabel(formatPartialDate(date, language), labelText(t, label))),
    festivals: ({ festivals = [] }) => festivals.map((festival) => t(`festivals:name.${festival}`)),
    tags: ({ tags }) => [tags.join(', ')],
    relations: ({ relations }) => relations.map(({ personId, name, label }) => withLabel((personId && names[personId]) ?? name ?? '', labelText(t, label))),
    interests: ({ interests }) => [interests.map(({ text }) => text).join(', ')],
    offLimits: ({ offLimits }) => offLimits.map(({ category, text }) => [labelText(t, category), text].filter(Boolean).join(': ')),
    fields: ({ fields }) => fields.map(({ label, value }) => `${label}: ${value}`),
  }
}

function withLabel(value: string, label: string): string {
  return label ? `${value} (${label})` : value
}
