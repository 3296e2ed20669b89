import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../book/client'
import { Named } from '../page/Named'
import classes from '../today/ComingUp.module.css'

const FEW = 4

/** Gifts held back, below Today: what is not known, to be asked. */
export function HeldBack() {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(calls.ask.gift.ideas.queryOptions({ input: { group: 'held', limit: FEW } }))
  if (!data || data.total === 0) return null
  return (
    <section className={classes.section} aria-label={t('giftPage:heldBack')}>
      <h2 className={classes.title}>{t('giftPage:heldBack')} <span>{data.total.toLocaleString(i18n.language)}</span></h2>
      <ul className={classes.card}>
        {data.rows.map(({ id, title, people, concerns }) => ({ id, title, people, concern: concerns.find(({ verdict }) => verdict !== 'near') })).map(({ id, title, people, concern }) => (
          <li key={id}>
            <Link to="/gifts" className={classes.row}>
              <i className={classes.dot} data-held />
              <span className={classes.what}><Named text={t('giftPage:heldFor', { title, name: people.map(({ name }) => name).join(', ') })} names={[title, ...people.map(({ name }) => name)]} /></span>
              {concern && <em className={classes.short}>{t(`giftPage:short.${concern.verdict}`, { what: t(`giftPage:about.${concern.about}`) })}</em>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
