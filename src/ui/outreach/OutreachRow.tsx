import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { carriesWords } from '../../core/reachLinks'
import type { CheckRow } from '../../core/outreach/outreachCheck'
import { useMessage } from '../book/useMessage'
import { Face } from '../look/Face'
import card from '../page/Card.module.css'
import { ReachPanel } from '../reach/ReachPanel'
import { useReaching } from '../reach/useReaching'
import classes from './Outreach.module.css'

/** One of those to be written to: why, what speaks against it, and a draft for this one person. */
export function OutreachRow({ row: { person, verdict, why, stops, looks, reach } }: { readonly row: CheckRow }) {
  const { t } = useTranslation()
  const say = useMessage()
  const warnings = [...stops, ...looks]
  const { reaching, start, wentOut, end } = useReaching(true)
  const way = reach.find(carriesWords) ?? reach[0]
  return (
    <li className={classes.row} data-verdict={verdict}>
      <Face initials={person.initials} photo={person.photo} warmth={person.warmth} />
      <div className={classes.words}>
        <Link to={`/people/${person.id}`} className={card.name}><bdi>{person.name}</bdi></Link>
        {person.company && <span dir="auto"> · {person.company}</span>}
        <b className={classes.verdict}>{t(`outreach:verdict.${verdict}`)}</b>
        {why.map((one, index) => <p key={index} dir="auto">{say(one)}</p>)}
        {warnings.map((one, index) => <p key={index} className={classes.warning} dir="auto">{say(one)}</p>)}
      </div>
      {way && <Button size="xs" variant="default" onClick={() => start(way)}>{t(`today:reach.${way.channel}`)}</Button>}
      {reaching && (
        <div className={classes.panel}>
          <ReachPanel personId={person.id} reaching={reaching} warnings={warnings} reminderIds={[]} onWentOut={wentOut} onDone={end} />
        </div>
      )}
    </li>
  )
}
