import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../../book/client'
import { LedgerLine } from '../../gratitude/LedgerLine'
import { Section } from '../edit/Section'
import { useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

const FEW = 4

/** What passed between you lately, both ways; nothing where nothing has yet. */
export function BetweenYou() {
  const { t } = useTranslation()
  const { person } = useShownPerson()
  const { data } = useQuery(calls.ask.ledger.page.queryOptions({ input: { personId: person.id, limit: FEW } }))
  if (!data || data.total === 0) return null
  return (
    <Section title={t('gratitude:between')}>
      <ul className={classes.lines}>{data.rows.map((row) => <LedgerLine key={row.id} row={row} compact />)}</ul>
      {data.total > FEW && <Link to={`/gifts/ledger/${person.id}`} className={classes.all}>{t('gratitude:all', { count: data.total })}</Link>}
    </Section>
  )
}
