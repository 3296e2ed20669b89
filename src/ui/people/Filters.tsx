import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { chooseFilter, hasFilter, turnFilter } from '../search/filters'
import { useSearchText } from '../search/searchText'
import { FilterMenu } from './FilterMenu'

const tones = ['warm', 'cooling', 'cold'] as const
const dues = ['overdue', 'today', 'week', 'month'] as const

/** The filters people reach for, by menu. Each writes itself into the search box, where it can be changed by hand. */
export function Filters() {
  const { t, i18n } = useTranslation()
  const { text, write } = useSearchText()
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const listed = (key: string, found: readonly { readonly name: string; readonly count: number }[] = []) =>
    found.map(({ name, count }) => ({ id: name, name, on: hasFilter(text, key, name), note: count.toLocaleString(i18n.language) }))
  return (
    <>
      <FilterMenu name={t('people:filter.tag')} choices={listed('tag', facets.data?.tags)} onChoose={(tag) => write(turnFilter(text, 'tag', tag))} />
      <FilterMenu name={t('people:filter.company')} choices={listed('company', facets.data?.companies)} onChoose={(name) => write(turnFilter(text, 'company', name))} />
      <FilterMenu
        single
        name={t('people:filter.warmth')}
        choices={tones.map((tone) => ({ id: tone, name: t(`people:tone.${tone}`), on: hasFilter(text, tone, '') }))}
        onChoose={(tone) => write(chooseFilter(text, tones.map((other) => [other, '']), [tone, '']))}
      />
      <FilterMenu
        single
        name={t('people:filter.due')}
        choices={dues.map((due) => ({ id: due, name: t(`people:due.${due}`), on: hasFilter(text, 'due', due) }))}
        onChoose={(due) => write(chooseFilter(text, dues.map((other) => ['due', other]), ['due', due]))}
      />
    </>
  )
}
