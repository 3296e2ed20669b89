import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LedgerRow } from '../../core/gratitude/ledger'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import classes from './Ledger.module.css'

interface Props {
  readonly row: LedgerRow
  /** On a person's own page: without their name. */
  readonly compact?: boolean
}

/** One thing that passed between you, with its way. */
export function LedgerLine({ row: { on, direction, what, title, people, giving, reaction, thankedOn, owesThanks }, compact }: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const Way = direction === 'out' ? IconArrowUpRight : IconArrowDownLeft
  const kind = t(`gratitude:what.${direction}.${what}`)
  const thanks = owesThanks ? t('gratitude:notThanked') : thankedOn ? t('gratitude:thankedOn', { day: formatDay(thankedOn, i18n.language, { style: 'short', today }) }) : ''
  return (
    <li className={classes.line} data-direction={direction}>
      <Way size={16} stroke={1.8} className={classes.way} role="img" aria-label={t(`gratitude:way.${direction}`)} />
      <div className={classes.words}>
        <p>
          <b><bdi>{title}</bdi></b>
          {!compact && people.map(({ id, name }) => <span key={id}> · <Link to={`/people/${id}`}><bdi>{name}</bdi></Link></span>)}
        </p>
        <small>
          {[kind, giving && t(`gifts:giving.${giving}`), reaction && `“${reaction}”`, thanks].filter(Boolean).join(' · ')}
        </small>
      </div>
      <time dateTime={on}>{formatDay(on, i18n.language, { style: 'short', today })}</time>
    </li>
  )
}
