import { SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AwayItem } from '../../core/away/missed'
import { Day } from '../../core/dates'
import { addDays, isDay } from '../../core/days'
import { formatDay } from '../book/formatDay'
import { Told } from '../page/Told'
import classes from './Away.module.css'
import type { Choice, Does } from './useChoices'

interface Props {
  readonly item: AwayItem
  readonly choice: Choice
  readonly today: Day
  readonly onChoose: (choice: Choice) => void
}

/** One thing missed, and what is to become of it. */
export function AwayRow({ item, choice, today, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const { kind, name, personId, on, line } = item
  const what = kind === 'date' ? 'keepDate' : 'keep'
  const move = (day: string) => onChoose({ does: 'move', until: isDay(day) && day > today ? Day.parse(day) : undefined })
  const choose = (does: Does) => (does === 'move' ? onChoose({ does, until: addDays(today, 1) }) : onChoose({ does }))
  return (
    <li className={classes.row} data-kind={kind}>
      <div className={classes.words}>
        {personId ? <Link to={`/people/${personId}`} dir="auto">{name}</Link> : <b dir="auto">{name}</b>}
        <p><Told message={line} />{kind === 'date' && ` · ${formatDay(on, i18n.language, { today })}`}</p>
      </div>
      {choice.does === 'move' && <TextInput type="date" size="xs" aria-label={t('away:moveTo', { name })} value={choice.until ?? ''} min={addDays(today, 1)} onChange={(event) => move(event.currentTarget.value)} />}
      <SegmentedControl
        size="xs"
        aria-label={t('away:does', { name })}
        value={choice.does}
        onChange={choose}
        data={[
          { value: 'keep', label: t(`away:${what}`) },
          { value: 'move', label: t('away:move') },
          { value: 'drop', label: t('away:drop') },
        ]}
      />
    </li>
  )
}
