import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TreeLine } from '../../core/sales/salesView'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { Face } from '../look/Face'
import { moneyWords } from './moneyWords'
import classes from './Sales.module.css'

/** Deeper than this lines move in no further. */
const DEEPEST = 6

/** One person of the tree: how they came, what they brought, what those they sent brought. */
export function ReferralLine({ row }: { readonly row: TreeLine }) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const today = useToday()
  const { personId, name, initials, depth, on, text, result, outcome, thankedOn, brought, sent, branch, entryId } = row
  const facts = [
    outcome && t(`sales:outcome.${outcome}`),
    on && formatDay(on, i18n.language, { today }),
    brought.length > 0 && t('sales:tree.brought', { money: moneyWords(brought, i18n.language) }),
    sent > 0 && t('sales:tree.sent', { count: sent }),
    branch.length > 0 && t('sales:tree.branch', { money: moneyWords(branch, i18n.language) }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <li className={classes.line} data-depth={Math.min(depth, DEEPEST)} data-outcome={outcome}>
      <Face initials={initials} size={28} />
      <div className={classes.words}>
        <Link to={`/people/${personId}`} className={classes.name}><bdi>{name}</bdi></Link>
        <small>{facts.join(' · ')}</small>
        {(text || result) && <p dir="auto">{[text, result].filter(Boolean).join('. ')}</p>}
      </div>
      {entryId && !thankedOn && <Button size="compact-sm" onClick={() => void run({ type: 'thanks.say', entryId })}>{t('gratitude:thanked')}</Button>}
      {thankedOn && <small className={classes.thanked}>{t('sales:tree.thanked', { day: formatDay(thankedOn, i18n.language, { today }) })}</small>}
    </li>
  )
}
