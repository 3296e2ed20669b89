import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { timelineLine } from '../../core/entries/registry'
import { useAreas } from '../areas/useAreas'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { useToday } from '../book/useToday'
import { useScreen } from '../layout/screen'
import { Row, Section } from '../person/edit/Section'
import { useShownPerson } from '../person/shownPerson'
import { moneyWords } from './moneyWords'
import classes from './Sales.module.css'

/** The person as a client: what they bought and how often, who sent them, whom they sent, why they left. */
export function SalesSection() {
  return useAreas().includes('sales') ? <Shown /> : null
}

function Shown() {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const today = useToday()
  const open = useScreen((screen) => screen.open)
  const { id } = useShownPerson().person
  const sales = useQuery(calls.ask.sales.person.queryOptions({ input: { id } })).data
  const said = (day: string) => formatDay(day, i18n.language, { today })
  return (
    <Section title={t('sales:section')} addLabel={t('sales:purchase.new')} onAdd={() => open({ form: 'purchase', personId: id })}>
      {sales?.buying && (
        <Row name={t('sales:bought')}>
          <span>{[t('sales:times', { count: sales.buying.count }), moneyWords(sales.buying.totals, i18n.language)].filter(Boolean).join(' · ')}</span>
          <small className={classes.soft}>
            {sales.buying.usual === undefined || !sales.buying.nextOn ? t('sales:lastOn', { day: said(sales.buying.last) }) : t('sales:usually', { count: sales.buying.usual, last: said(sales.buying.last), next: said(sales.buying.nextOn) })}
          </small>
        </Row>
      )}
      {sales?.by && <Row name={t('sales:sentBy')}><Link to={`/people/${sales.by.id}`} className={classes.link}><bdi>{sales.by.name}</bdi></Link></Row>}
      {sales && sales.sent.length > 0 && (
        <Row name={t('sales:hasSent')}>
          {sales.sent.map(({ id: sentId, name, outcome, brought }) => (
            <span key={sentId} className={classes.sent}>
              <Link to={`/people/${sentId}`} className={classes.link}><bdi>{name}</bdi></Link> <small className={classes.soft}>{[t(`sales:outcome.${outcome}`), moneyWords(brought, i18n.language)].filter(Boolean).join(' · ')}</small>
            </span>
          ))}
          <Link to="/referrals" className={classes.link}>{t('sales:tree.open')}</Link>
        </Row>
      )}
      {sales?.left && <Row name={t('sales:left')}>{say(timelineLine(sales.left))}</Row>}
    </Section>
  )
}
