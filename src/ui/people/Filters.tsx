import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { chooseFilter, type FilterPair, filtersIn, filtersOn, hasFilter, turnFilter } from '../search/filters'
import { useSearchText } from '../search/searchText'
import { type Facet, ManyOfFilter } from './ManyOfFilter'
import { OneOfFilter } from './OneOfFilter'

const tones = ['warm', 'cooling', 'cold'] as const
const dues = ['now', 'today', 'week', 'overdue'] as const
const none: readonly Facet[] = []
const byTone = tones.map((tone): FilterPair => [tone, ''])
const byDue = dues.map(dueFilter)

/** The filters people reach for, by menu. Each writes itself into the search box, where it can be changed by hand. Words typed there leave the menus as they are. */
export const Filters = memo(function Filters() {
  const { t } = useTranslation()
  const standing = useSearchText((search) => filtersIn(search.text))
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const isTag = useMemo(() => filtersOn(standing, 'tag'), [standing])
  const isCompany = useMemo(() => filtersOn(standing, 'company'), [standing])
  return (
    <>
      <ManyOfFilter name={t('people:filter.tag')} options={facets.data?.tags ?? none} isOn={isTag} onTurn={turnTag} />
      <ManyOfFilter name={t('people:filter.company')} options={facets.data?.companies ?? none} isOn={isCompany} onTurn={turnCompany} />
      <OneOfFilter
        name={t('people:filter.warmth')}
        options={tones.map((tone) => ({ id: tone, name: t(`people:tone.${tone}`), on: hasFilter(standing, [tone, '']) }))}
        onChoose={chooseTone}
      />
      <OneOfFilter
        name={t('people:filter.due')}
        options={dues.map((due) => ({ id: due, name: t(`people:due.${due}`), on: hasFilter(standing, dueFilter(due)) }))}
        onChoose={chooseDue}
      />
    </>
  )
})

const rewrite = (change: (query: string) => string) => {
  const { text, write } = useSearchText.getState()
  write(change(text))
}
const turnTag = (tag: string) => rewrite((query) => turnFilter(query, ['tag', tag]))
const turnCompany = (name: string) => rewrite((query) => turnFilter(query, ['company', name]))
const chooseTone = (tone: string) => rewrite((query) => chooseFilter(query, byTone, [tone, '']))
const chooseDue = (due: string) => rewrite((query) => chooseFilter(query, byDue, dueFilter(due)))

/** "Due now" is the filter without a value. */
function dueFilter(due: string): FilterPair {
  return ['due', due === 'now' ? '' : due]
}
