import { IconList, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useScreen } from '../layout/screen'
import type { Choice, ChoiceGroup } from './choice'
import { wordsOf } from './filters'
import { PersonChoice } from './PersonChoice'
import { PlainChoice } from './PlainChoice'
import { useSearchText } from './searchText'
import { useCompletions } from './useCompletions'
import { useFound } from './useFound'

const MOST_PEOPLE = 8

interface Options {
  readonly text: string
  /** Where the cursor stands in the text. */
  readonly caret: number
  /** The page is the list of people, which shows whom the text names itself. */
  readonly onList: boolean
  readonly active: boolean
  /** Closes the list and leaves the field. */
  readonly leave: () => void
}

interface BoxGroups {
  readonly groups: readonly ChoiceGroup[]
  /** Why the query cannot be read, in words. */
  readonly trouble?: string
  /** Takes the first completion of the filter at the cursor. */
  readonly complete?: () => void
}

/** What the search box offers: ways to complete a filter, then people, then the whole list. */
export function useBoxGroups({ text, caret, onList, active, leave }: Options): BoxGroups {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const write = useSearchText((search) => search.write)
  const open = useScreen((screen) => screen.open)
  const sought = active ? text.trim() : ''
  const found = useFound(onList ? '' : sought, MOST_PEOPLE)
  const completions = useCompletions(active ? text : '', caret)
  const filters: ChoiceGroup = { id: 'filters', name: t('searchBox:filters'), choices: completions }
  const complete = completions[0]?.perform
  const trouble = completions.length === 0 ? found.trouble?.text : undefined
  if (onList || sought === '') return { groups: [filters], trouble, complete }

  const words = wordsOf(text)
  const people = found.rows.map((row): Choice => ({
    id: `person:${row.id}`,
    content: <PersonChoice row={row} />,
    perform: () => {
      leave()
      write('')
      go(`/people/${row.id}`)
    },
  }))
  const all: Choice = {
    id: 'all',
    content: <PlainChoice icon={IconList} text={t('searchBox:showAll')} />,
    perform: () => {
      leave()
      go('/people')
    },
  }
  const create: Choice = {
    id: 'create',
    content: <PlainChoice icon={IconUserPlus} text={t('searchBox:create', { name: words })} />,
    perform: () => {
      leave()
      open({ form: 'person', name: words })
    },
  }
  const nobody = found.settled && !found.trouble && people.length === 0
  return {
    groups: [
      filters,
      { id: 'people', name: t('searchBox:people'), choices: people },
      { id: 'rest', choices: people.length > 0 ? [all] : nobody && words ? [create] : [] },
    ],
    trouble: trouble ?? (nobody && !words ? t('searchBox:nobody') : undefined),
    complete,
  }
}
