import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { Face } from '../look/Face'
import classes from './TriagePage.module.css'

/** Enough to remember who somebody is. */
export function TriageCard({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const page = useQuery({ ...calls.ask.person.show.queryOptions({ input: { id } }), placeholderData: (before) => before })
  if (!page.data) return <div className={classes.who} />
  const { row, person } = page.data
  const note = page.data.lastEntries.find((entry) => entry.kind === 'note')
  const reach = [person.emails[0]?.value, person.phones[0]?.value].filter(Boolean).join(' · ')
  return (
    <div className={classes.who} aria-live="polite">
      <Face initials={row.initials} photo={row.photo} size={58} />
      <div>
        <div className={classes.name} dir="auto">{row.name || t('triage:nameless')}</div>
        <div className={classes.detail}>{[row.title, row.company].filter(Boolean).join(', ')}</div>
        {reach && <div className={classes.detail}>{reach}</div>}
        {note?.kind === 'note' && <p className={classes.note}>{note.text}</p>}
      </div>
    </div>
  )
}
