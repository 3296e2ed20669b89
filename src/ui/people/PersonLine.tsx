import { IconStarFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { PersonRow } from '../../core/peopleList'
import { Face } from '../look/Face'
import { WarmthBar } from '../look/WarmthBar'
import { fittingTags } from './fittingTags'
import { MatchedText } from './MatchedText'
import heard from '../look/Heard.module.css'
import classes from './PeopleTable.module.css'
import { nameMatch, SecondLine } from './SecondLine'
import type { Say } from './useSaid'
import { tagWidth } from './tagWidth'
import type { Talked } from './useTalked'

interface Props {
  readonly row: PersonRow
  readonly index: number
  readonly current: boolean
  readonly ticked: boolean
  readonly top: number
  /** The width its tags have. */
  readonly tagRoom: number
  /** Tags are measured again when it changes. */
  readonly tagFonts: number
  readonly say: Say
  readonly talked: Talked
}

export function lineId(index: number): string {
  return `person-line-${index}`
}

/** One person of the list. What is done with it is heard by the grid around it. */
export const PersonLine = memo(function PersonLine({ row, index, current, ticked, top, tagRoom, say, talked }: Props) {
  const whole = fittingTags(row.tags, tagRoom, tagWidth)
  return (
    <div
      role="row"
      id={lineId(index)}
      aria-rowindex={index + 2}
      aria-selected={ticked}
      data-current={current || undefined}
      className={classes.line}
      style={{ top }}
    >
      <span role="gridcell">
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          checked={ticked}
          aria-label={say('people:tick', { name: row.name || say('people:nameless') })}
          readOnly
        />
      </span>
      <span role="gridcell" className={classes.who}>
        <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={28} />
        <span className={classes.words}>
          <span className={row.starred ? `${classes.name} ${classes.starred}` : classes.name}>
            <span dir="auto">{row.name ? <MatchedText text={row.name} ranges={nameMatch(row)?.ranges ?? []} /> : say('people:nameless')}</span>
            {row.starred && <IconStarFilled size={12} className={classes.star} aria-label={say('people:starred')} />}
          </span>
          <span className={classes.second} dir="auto">
            <SecondLine row={row} say={say} />
          </span>
        </span>
      </span>
      <span role="gridcell">{row.warmth && <WarmthBar warmth={row.warmth} word={say(`people:tone.${row.warmth.tone}`)} />}</span>
      <span role="gridcell" className={classes.number}>{talked(row)}</span>
      <span role="gridcell" className={`${classes.number} ${classes.wider}`}>{row.cadenceDays && say('people:everyDays', { days: row.cadenceDays })}</span>
      <span role="gridcell" className={`${classes.tags} ${classes.wide}`}>
        {row.tags.slice(0, whole).map((tag) => (
          <span key={tag} className={classes.tag} dir="auto">{tag}</span>
        ))}
        {row.tags.length > whole && <MoreTags tags={row.tags.slice(whole)} />}
      </span>
    </div>
  )
})

/** How many tags have no room, and for who listens which; to see them all, the pane beside the list has them. */
function MoreTags({ tags }: { readonly tags: readonly string[] }) {
  const names = tags.join(', ')
  return (
    <span className={classes.more} title={names}>
      +{tags.length}
      <span className={heard.heard}>{` ${names}`}</span>
    </span>
  )
}
