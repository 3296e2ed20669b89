import { memo } from 'react'
import type { PersonRow } from '../../core/peopleList'
import { Face } from '../look/Face'
import { MatchedText } from '../people/MatchedText'
import { isFoundElsewhere, nameMatch, SecondLine } from '../people/SecondLine'
import { useSaid } from '../people/useSaid'
import classes from './ChoiceList.module.css'

/** A person found: the name, the company beside it, and where the search found them. A key typed draws it again only once another answer is there. */
export const PersonChoice = memo(function PersonChoice({ row }: { readonly row: PersonRow }) {
  const say = useSaid()
  const matched = isFoundElsewhere(row)
  return (
    <>
      <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={28} />
      <span className={classes.words}>
        <span className={classes.name}>
          <b dir="auto">{row.name ? <MatchedText text={row.name} ranges={nameMatch(row)?.ranges ?? []} /> : say('people:nameless')}</b>
          {row.company && row.company !== row.name && matched && <em> · <bdi>{row.company}</bdi></em>}
        </span>
        <span className={classes.second} dir="auto">
          <SecondLine row={row} say={say} />
        </span>
      </span>
      {row.state === 'archived' && <span className={classes.note}>{say('people:archived')}</span>}
    </>
  )
})
