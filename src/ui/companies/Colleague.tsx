import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PersonRow } from '../../core/peopleList'
import { Face } from '../look/Face'
import { WarmthBar } from '../look/WarmthBar'
import { useTalked } from '../people/useTalked'
import classes from './CompanyPage.module.css'

/** One of a company's people. */
export function Colleague({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation()
  const talked = useTalked()
  return (
    <li className={classes.row}>
      <Link to={`/people/${row.id}`} className={classes.person}>
        <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={28} />
        <span className={classes.words}>
          <b dir="auto">{row.name || t('people:nameless')}</b>
          {row.title && <small dir="auto">{row.title}</small>}
        </span>
        {row.warmth && <WarmthBar warmth={row.warmth} word={t(`people:tone.${row.warmth.tone}`)} />}
        <span className={classes.talked}>{talked(row)}</span>
      </Link>
    </li>
  )
}
