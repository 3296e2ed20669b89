import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { NARROW, useScreen } from '../layout/screen'
import { PageHead } from '../page/PageHead'
import { PersonPane } from '../person/PersonPane'
import { wordsOf } from '../search/filters'
import { SEARCH_BOX_ID, useSearchText } from '../search/searchText'
import { useQueryNote } from '../search/useQueryNote'
import { useQueryTrouble } from '../search/useQueryTrouble'
import { FollowsFound } from './FollowsFound'
import { KeyHints } from './KeyHints'
import { type ListInput, PEOPLE_LIST_ID, useListState } from './listState'
import { NobodyYet } from './NobodyYet'
import { NothingFound } from './NothingFound'
import classes from './PeoplePage.module.css'
import { PeopleTable } from './PeopleTable'
import { Toolbar } from './Toolbar'
import { usePeopleRows } from './usePeopleRows'
import { wantedList } from './wantedList'

/** Everyone, or those the search box names, with the selected person beside the list. */
export function PeoplePage() {
  const { t } = useTranslation()
  const wanted = useWanted()
  const [pages, setPages] = useState<readonly [first: number, last: number]>([0, 0])
  const rows = usePeopleRows(wanted, ...pages)
  const status = useQuery(calls.book.status.queryOptions({}))
  const onPages = useCallback((first: number, last: number) => setPages([first, last]), [])
  const [asked, setAsked] = useState(false)
  const selectedId = useScreen((screen) => screen.selectedId)
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false })
  const putAway = useCallback(() => setAsked(false), [])
  useFocusOnList(rows.total !== undefined)
  const trouble = useQueryTrouble(wanted.query)
  const cut = useQueryNote(wanted.query)
  const { total, shown } = rows
  if (total === undefined) {
    if (rows.error) return <LoadFailed error={rows.error} retry={rows.retry} />
    return <section className={classes.list}><PageHead title={t('people:title')} /></section>
  }
  if (status.data?.people === 0) return <NobodyYet />

  const searching = wordsOf(shown.query) !== ''
  const paneId = narrow && !asked ? undefined : selectedId
  return (
    <div className={classes.columns} data-pane={paneId && 'open'}>
      <section className={classes.list}>
        <header className={classes.head}>
          <div>
            <h1>{t('people:title')}</h1>
            <Summary total={total} hidden={status.data?.hidden ?? 0} searched={shown.query !== ''} trouble={trouble} cut={cut} early={searching && rows.early} />
          </div>
        </header>
        <Toolbar sort={shown.sort} descending={shown.descending} searching={searching} />
        {total === 0 ? <NothingFound query={shown.query} early={rows.early} /> : <PeopleTable rows={rows} total={total} onPages={onPages} onShow={setAsked} covered={narrow && paneId !== undefined} />}
        {total > 0 && <KeyHints />}
      </section>
      <FollowsFound rows={rows} />
      {paneId && (
        <ReturnsFocus>
          <PersonPane id={paneId} onClose={narrow ? putAway : undefined} />
        </ReturnsFocus>
      )}
    </div>
  )
}

interface SummaryProps {
  readonly total: number
  readonly hidden: number
  readonly searched: boolean
  /** Why what is asked for cannot be read. */
  readonly trouble?: string
  /** That more is asked for than is looked for. */
  readonly cut?: string
  /** Notes are not looked through yet. */
  readonly early: boolean
}

/** How many there are, and how many of everyone the list leaves out; or why the query cannot be read. */
const Summary = memo(function Summary({ total, hidden, searched, trouble, cut, early }: SummaryProps) {
  const { t, i18n } = useTranslation()
  const counted = (key: string, count: number) => t(key, { count, number: count.toLocaleString(i18n.language) })
  const parts = trouble ? [trouble] : searched ? [counted('people:found.count', total), early && t('searchBox:early'), cut] : [counted('people:count', total), hidden > 0 && counted('people:hidden', hidden)]
  const said = parts.filter(Boolean).join(' · ')
  return <p role="status" title={said}>{said}</p>
})

/** The list the search box and the headings ask for. */
function useWanted(): ListInput {
  const query = useSearchText((search) => search.text)
  const sort = useListState((list) => list.sort)
  const descending = useListState((list) => list.descending)
  return useMemo(() => wantedList(query, { sort, descending }), [query, sort, descending])
}

/** The keys work as soon as the list is there, unless the user is typing. */
function useFocusOnList(ready: boolean): void {
  useEffect(() => {
    if (!ready || document.activeElement?.id === SEARCH_BOX_ID || document.querySelector('[role="dialog"]')) return
    document.getElementById(PEOPLE_LIST_ID)?.focus({ preventScroll: true })
  }, [ready])
}
