import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../core/peopleList'
import { Face } from '../look/Face'
import { MatchedText } from '../people/MatchedText'
import { isFoundElsewhere, nameMatch, SecondLine } from '../people/SecondLine'
import classes from './ChoiceList.module.css'

/** A person found: the name, the company beside it, and where the search found them. */
export function PersonChoice({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation()
  const matched = isFoundElsewhere(row)
  return (
    <>
      <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={28} />
      <span className={classes.words}>
        <span className={classes.name}>
          <b dir="auto">{row.name ? <MatchedText text={row.name} ranges={nameMatch(row)?.ranges ?? []} /> : t('people:nameless')}</b>
          {row.company && row.company !== row.name && matched && <em> · <bdi>{row.company}</bdi></em>}
        </span>
        <span className={classes.second} dir="auto">
          <SecondLine row={row} />
        </span>
      </span>
      {row.state === 'archived' && <span className={classes.note}>{t('people:archived')}</span>}
    </>
  )
}
