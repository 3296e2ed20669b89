import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Register, RegisterRow } from '../../core/gifts/register'
import { formatDay } from '../book/formatDay'
import { formatMoney } from '../entries/formatMoney'
import classes from './Register.module.css'

const columns = ['on', 'for', 'employer', 'what', 'giving', 'price'] as const

/** Gifts of the year, and under them the sum of each currency over all of it. */
export function RegisterTable({ rows, totals, year }: Pick<Register, 'totals' | 'year'> & { readonly rows: readonly RegisterRow[] }) {
  const { t, i18n } = useTranslation()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>{columns.map((column) => <th key={column} scope="col">{t(`giftPage:register.column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ id, on, people, employers, title, reason, occasion, giving, deal, price, currency, override }) => (
            <tr key={id}>
              <td><time dateTime={on}>{formatDay(on, i18n.language, { style: 'short', today: `${year}-01-01` })}</time></td>
              <td>{people.map(({ id: personId, name }, index) => <span key={personId}>{index > 0 && ', '}<Link to={`/people/${personId}`}><bdi>{name}</bdi></Link></span>)}</td>
              <td dir="auto">{employers.join(', ')}</td>
              <td dir="auto">
                {title}
                <small>{[occasion, reason, override && t('giftPage:allTheSame', { text: override })].filter(Boolean).join(' · ')}</small>
              </td>
              <td>{t(`gifts:giving.${giving}`)}{deal && <small dir="auto">{deal}</small>}</td>
              <td className={classes.number}>{price ? formatMoney(price, currency, i18n.language) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map(({ amount, currency }) => (
            <tr key={currency}>
              <th scope="row" colSpan={5}>{t('giftPage:register.sum', { currency: currency || t('giftPage:register.noCurrency') })}</th>
              <td className={classes.number}>{formatMoney(amount, currency || undefined, i18n.language)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  )
}
