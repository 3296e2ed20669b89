import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { reachWays } from '../../core/reach'
import { useToday } from '../book/useToday'
import classes from './PaneFacts.module.css'
import chips from './Chips.module.css'
import { formatAsOf } from './formatAsOf'
import { OffLimitWords } from './OffLimitChip'
import { useRegion } from './useRegion'
import type { Shown } from './usePerson'
import { commaOf } from './workLine'

const CHIPS = 8

/** What to know before you reach out: what they like, what to leave, the best way, what they need, what to give. */
export function PaneFacts({ shown: { person, giftIdeas } }: { readonly shown: Shown }) {
  const { t, i18n } = useTranslation()
  const region = useRegion()
  const today = useToday()
  const best = reachWays(person, region)[0]
  const limits = person.offLimits.filter(({ state }) => state !== 'asked-fine')
  const gift = giftIdeas.find((entry) => entry.kind === 'gift')
  const { hours, never } = person.reach
  const way = person.reach.channel ?? best?.channel
  const bestWay = [[way && t(`person:channel.${way}`), hours].filter(Boolean).join(commaOf(i18n.language)), best?.value, never].filter(Boolean).join(' · ')
  return (
    <>
      {person.interests.length + limits.length > 0 && (
        <ul className={`${chips.chips} ${classes.chips}`}>
          {person.interests.slice(0, CHIPS).map(({ text }) => (
            <li key={text}><span className={chips.chip}><bdi>{text}</bdi></span></li>
          ))}
          {person.interests.length > CHIPS && <li><span className={chips.chip}>+{person.interests.length - CHIPS}</span></li>}
          {limits.map((limit, index) => (
            <li key={index}><span className={chips.chip} data-kind="limit"><OffLimitWords limit={limit} /></span></li>
          ))}
        </ul>
      )}
      <dl className={classes.facts}>
        {person.tags.length > 0 && <Fact name={t('person:tags.title')}>{person.tags.map((tag, index) => <Fragment key={tag}>{index > 0 && commaOf(i18n.language)}<bdi>{tag}</bdi></Fragment>)}</Fact>}
        {bestWay && <Fact name={t('person:bestWay')}>{bestWay}</Fact>}
        {(['needs', 'motivation', 'situation'] as const).map((field) => {
          const said = person[field]
          return said ? <Fact key={field} name={t(`person:${field}`)}><bdi>{said.text}</bdi> <i>· {formatAsOf(said.asOf, i18n.language, today)}</i></Fact> : null
        })}
        {gift?.kind === 'gift' && <Fact name={t('person:giftIdea')}><bdi>{gift.title}</bdi>{gift.reason && <i>: <bdi>{gift.reason}</bdi></i>}</Fact>}
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
