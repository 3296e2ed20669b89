import { foldText } from '../../core/fold'
import type { PersonRow } from '../../core/peopleList'
import type { Match } from '../../core/query'
import { MatchedText } from './MatchedText'
import type { Say } from './useSaid'

const MOST = 2
const LONGEST_LEAD = 24
/** Said without naming the field: the name stands above, the rest speaks for itself. */
const plain = new Set(['name', 'company', 'role', 'city'])

/** Whether the search found them by more than their name. */
export function isFoundElsewhere(row: PersonRow): boolean {
  return matchesShown(row).length > 0
}

/** The match in the name as it is shown, which may be that of a company. */
export function nameMatch(row: PersonRow): Match | undefined {
  return row.matches.find(({ text }) => text === row.name)
}

/** The matches that say more than the name does. */
function matchesShown(row: PersonRow): readonly Match[] {
  const named = nameMatch(row) ? foldText(row.name) : ''
  const tells = ({ text, ranges }: Match) => ranges.some(([from, to]) => !named.includes(foldText(text.slice(from, to))))
  return row.matches.filter((match) => match.text !== row.name && tells(match)).slice(0, MOST)
}

interface Props {
  readonly row: PersonRow
  readonly say: Say
}

/** Under a name: where the search found them, else what they do. */
export function SecondLine({ row, say }: Props) {
  const found = matchesShown(row)
  if (found.length === 0) return <>{[row.title, row.company === row.name ? undefined : row.company].filter(Boolean).join(' · ')}</>
  return (
    <>
      {found.map((match, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {!plain.has(match.field) && say('people:found.lead', { field: say(`people:found.${match.field}`, { defaultValue: match.field }) })}
          <Found match={match} say={say} />
        </span>
      ))}
    </>
  )
}

/** What was written in the timeline stands in quotation marks. */
function Found({ match, say }: { readonly match: Match; readonly say: Say }) {
  const text = <MatchedText text={match.text.replace(/\s/gu, ' ')} ranges={match.ranges} around={LONGEST_LEAD} />
  if (!match.entryId) return text
  return (
    <>
      {say('people:found.open')}
      {text}
      {say('people:found.close')}
    </>
  )
}
