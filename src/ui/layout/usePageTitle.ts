import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { calls } from '../book/client'
import { companyOf } from '../companies/companyPath'

const pages: Readonly<Record<string, string>> = { '/': 'today', '/people': 'people', '/calendar': 'calendar', '/week': 'week', '/away': 'away', '/triage': 'triage', '/merge': 'merge', '/brief': 'brief', '/exchange': 'exchange', '/settings': 'settings', '/history': 'history', '/history/trash': 'trash', '/promises': 'promises', '/hold': 'hold' }

/** Names the window after its page, so that tabs and the window list tell them apart. A browser keeps titles in its history: those of an encrypted book name nobody. */
export function usePageTitle(): void {
  const { t } = useTranslation()
  const [path] = useLocation()
  const [onPerson, person] = useRoute('/people/:id')
  const [onCompany, company] = useRoute('/companies/:name')
  const shown = useQuery(calls.ask.person.show.queryOptions({ input: { id: onPerson ? person.id : '' }, enabled: onPerson }))
  const page = onPerson || onCompany ? 'people' : pages[path.replace(/^(\/(?:calendar|week|merge|brief|hold|gifts))\/.*/, '$1')]
  const open = useQuery(calls.vault.status.queryOptions({})).data?.encrypted === false
  const shownName = onPerson ? shown.data?.row.name : onCompany ? companyOf(company.name) : undefined
  const name = (open ? shownName : undefined) ?? (page && t(`app:rail.${page}`))
  useEffect(() => {
    document.title = name ? t('app:pageTitle', { name }) : 'Hearth'
  }, [name, t])
}
