import { IconHistory, IconList, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useScreen } from '../layout/screen'
import type { Choice, ChoiceGroup } from './choice'
import { inShort, wordsOf } from './filters'
import { PersonChoice } from './PersonChoice'
import { PlainChoice } from './PlainChoice'
import { rememberSearch, useRecentSearches } from './recentSearches'
import { useSearchText } from './searchText'
import { useCompletions } from './useCompletions'
import { useFound } from './useFound'
import { useQueryNote } from './useQueryNote'
import { useQueryTrouble } from './useQueryTrouble'

/** So many people drop down. */
export const MOST_PEOPLE = 8

interface Options {
  readonly text: string
  /** Where the cursor stands in the text. */
  readonly caret: number
  /** The page is the list of people, which shows whom the text names itself. */
  readonly onList: boolean
  readonly active: boolean
  /** Writes a completed query and puts the cursor there. */
  readonly writeAt: (text: string, caret: number) => void
  /** Closes the list and leaves the field. */
  readonly leave: () => void
}

interface BoxGroups {
  readonly groups: readonly ChoiceGroup[]
  /** The groups answer what is typed now. */
  readonly settled: boolean
  /** Why the query cannot be read, in words. */
  readonly trouble?: string
  /** What else is to be known of what was found. */
  readonly note?: string
  /** There is no answer yet, and nothing else to show. */
  readonly waiting?: boolean
  /** The completion that → takes. */
  readonly completion?: { readonly label: string; readonly perform: () => void }
}

/** What the search box offers: ways to complete a filter, then people, then the whole list. */
export function useBoxGroups({ text, caret, onList, active, writeAt, leave }: Options): BoxGroups {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const write = useSearchText((search) => search.write)
  const open = useScreen((screen) => screen.open)
  const sought = active ? text.trim() : ''
  const found = useFound(onList ? '' : sought, MOST_PEOPLE)
  const { values, names, first: completion } = useCompletions({ text, caret, active, write: writeAt })
  const recent = useRecentSearches(active)
  const ofSearch = (query: string): Choice => ({ id: `search:${query}`, content: <PlainChoice icon={IconHistory} text={query} />, perform: () => writeAt(query, query.length) })
  const filters: ChoiceGroup = { id: 'filters', name: t('searchBox:filters'), choices: values }
  const asked = useQueryTrouble(sought)
  const trouble = values.length === 0 ? asked : undefined
  const cut = useQueryNote(onList ? '' : sought)
  if (sought === '') return { groups: [filters, { id: 'searches', name: t('searchBox:recentSearches'), choices: active && !onList ? recent.map(ofSearch) : [] }], settled: true, trouble, completion }
  if (onList) return { groups: [filters], settled: true, trouble, completion }

  const words = wordsOf(text)
  const note = cut ?? (found.early && words ? t('searchBox:earlyMore') : undefined)
  const people = found.rows.map((row): Choice => ({
    id: `person:${row.id}`,
    content: <PersonChoice row={row} />,
    perform: () => {
      rememberSearch(text)
      leave()
      write('')
      go(`/people/${row.id}`)
    },
  }))
  const all: Choice = {
    id: 'all',
    content: <PlainChoice icon={IconList} text={t('searchBox:showAll')} />,
    perform: () => {
      rememberSearch(text)
      leave()
      go('/people')
    },
  }
  const create: Choice = {
    id: 'create',
    content: <PlainChoice icon={IconUserPlus} text={t('searchBox:create', { name: inShort(words) })} />,
    perform: () => {
      leave()
      open({ form: 'person', name: words })
    },
  }
  const nobody = found.settled && (asked ?? found.failure) === undefined && people.length === 0
  return {
    groups: [
      filters,
      { id: 'people', name: t('searchBox:people'), choices: people },
      { id: 'rest', choices: people.length > 0 ? [all] : nobody && words ? [create] : [] },
      { id: 'names', name: t('searchBox:filters'), choices: names },
    ],
    settled: found.settled || values.length > 0 || asked !== undefined,
    trouble: trouble ?? found.failure ?? (nobody && !words ? t('searchBox:nobody') : undefined),
    note,
    waiting: !found.settled && people.length + values.length + names.length === 0 && (asked ?? note) === undefined,
    completion,
  }
}
