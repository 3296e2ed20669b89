import { Button } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { Timeline } from '../entries/Timeline'
import { LoadFailed } from '../layout/LoadFailed'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { writeFilter } from '../search/filters'
import { useSearchText } from '../search/searchText'
import { Colleague } from './Colleague'
import classes from './CompanyPage.module.css'

/** More than this many are better looked at in the list of people. */
const MOST = 40

/** A company as its people: who works there, how warm it is with each, and what happened with any of them. */
export function CompanyPage({ name }: { readonly name: string }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const open = useScreen((screen) => screen.open)
  const write = useSearchText((search) => search.write)
  const status = useQuery(calls.book.status.queryOptions({}))
  const company = useQuery(calls.ask.company.show.queryOptions({ input: { name } }))
  if (company.error) return <LoadFailed error={company.error} retry={() => void company.refetch()} />
  if (!company.data) return null

  const { people, lastTalked } = company.data
  const talked = lastTalked && t('people:company.talked', { day: formatDay(lastTalked, i18n.language, { today: status.data?.today }) })
  const count = t('people:count', { count: people.length, number: people.length.toLocaleString(i18n.language) })
  const showAll = () => {
    write(writeFilter(['company', name]))
    go('/people')
  }
  return (
    <Page>
      <PageHead title={name} sub={[count, talked].filter(Boolean).join(' · ')}>
        {people.length > 0 && (
          <Button variant="filled" leftSection={<IconMessage2 size={16} stroke={1.7} />} onClick={() => open({ form: 'interaction', personIds: people.map(({ id }) => id) })}>
            {t('people:company.log', { count: people.length })}
          </Button>
        )}
      </PageHead>
      {people.length === 0 ? (
        <EmptyState title={t('people:company.nobody')} />
      ) : (
        <>
          <GroupTitle title={t('people:title')} note={people.length} />
          <ul className={classes.people}>
            {people.slice(0, MOST).map((row) => <Colleague key={row.id} row={row} />)}
          </ul>
          {people.length > MOST && <Button mt="sm" onClick={showAll}>{t('people:company.showAll', { count: people.length })}</Button>}
          <GroupTitle title={t('people:company.timeline')} />
          <Timeline company={name} />
        </>
      )}
    </Page>
  )
}
