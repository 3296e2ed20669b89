import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { chooseFilter, type FilterPair, filtersOn, hasFilter, turnFilter } from '../search/filters'
import { useSearchText } from '../search/searchText'
import { type Facet, ManyOfFilter } from './ManyOfFilter'
import { OneOfFilter } from './OneOfFilter'

const tones = ['warm', 'cooling', 'cold'] as const
const dues = ['now', 'today', 'week', 'overdue'] as const
const none: readonly Facet[] = []
const byTone = tones.map((tone): FilterPair => [tone, ''])
const byDue = dues.map(dueFilter)

/** The filters people reach for, by menu. Each writes itself into the search box, where it can be changed by hand. */
export function Filters() {
  const { t } = useTranslation()
  const { text, write } = useSearchText()
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  return (
    <>
      <ManyOfFilter name={t('people:filter.tag')} options={facets.data?.tags ?? none} isOn={filtersOn(text, 'tag')} onTurn={(tag) => write(turnFilter(text, ['tag', tag]))} />
      <ManyOfFilter name={t('people:filter.company')} options={facets.data?.companies ?? none} isOn={filtersOn(text, 'company')} onTurn={(name) => write(turnFilter(text, ['company', name]))} />
      <OneOfFilter
        name={t('people:filter.warmth')}
        options={tones.map((tone) => ({ id: tone, name: t(`people:tone.${tone}`), on: hasFilter(text, [tone, '']) }))}
        onChoose={(tone) => write(chooseFilter(text, byTone, [tone, '']))}
      />
      <OneOfFilter
        name={t('people:filter.due')}
        options={dues.map((due) => ({ id: due, name: t(`people:due.${due}`), on: hasFilter(text, dueFilter(due)) }))}
        onChoose={(due) => write(chooseFilter(text, byDue, dueFilter(due)))}
      />
    </>
  )
}

/** "Due now" is the filter without a value. */
function dueFilter(due: string): FilterPair {
  return ['due', due === 'now' ? '' : due]
}
