import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PromiseRow } from '../../core/promises/promiseList'
import { useScreen } from '../layout/screen'
import card from '../page/Card.module.css'
import { Told } from '../page/Told'
import { PromiseButtons } from './PromiseCard'
import classes from './Promises.module.css'

/** One promise in a list: with whom, where it stands, what can be done. */
export function PromiseLine({ row: { id, people, line, overdue, outcome, why, by } }: { readonly row: PromiseRow }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  return (
    <li className={card.row}>
      <div className={card.words}>
        <p className={card.what}>
          {people.map(({ id: personId, name }, index) => (
            <span key={personId}>{index > 0 && ', '}<Link to={`/people/${personId}`}><bdi>{name}</bdi></Link></span>
          ))}
          {outcome && <small className={classes.meta}> · {t(`promises:meta.${by}`)}</small>}
        </p>
        <button type="button" className={classes.line} data-late={overdue || undefined} onClick={() => open({ form: 'promise', entryId: id })}>
          <Told message={line} />
        </button>
        {why && <p className={card.more} dir="auto">{t('promises:why', { text: why })}</p>}
      </div>
      <PromiseButtons entry={{ id, outcome }} />
    </li>
  )
}
