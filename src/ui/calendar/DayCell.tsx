import { useTranslation } from 'react-i18next'
import type { CalendarDay } from '../../core/calendar'
import type { Day } from '../../core/dates'
import { formatDay } from '../book/formatDay'
import { Told } from '../page/Told'
import { chineseWords } from './chineseWords'
import classes from './MonthGrid.module.css'
import { withoutNames } from './withoutNames'

interface Props {
  readonly day: Day
  readonly found: CalendarDay | undefined
  /** How many lines there is room for. */
  readonly room: number
  readonly today: Day
  readonly chosen: boolean
  readonly outside: boolean
  readonly onChoose: () => void
}

/** A day of the month: its first few things, and beside the date how many more there are; on paper all that are known. */
export function DayCell({ day, found, room, today, chosen, outside, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const { total = 0, items = [] } = found ?? {}
  const shown = items.slice(0, room)
  /** Where there is room, a text goes on in the next line. */
  const lines = Math.floor(room / Math.max(1, shown.length))
  const name = formatDay(day, i18n.language, { style: 'weekday', today })
  return (
    <td
      role="gridcell"
      data-day={day}
      className={classes.day}
      data-outside={outside || undefined}
      data-today={day === today || undefined}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-current={day === today ? 'date' : undefined}
      aria-label={total > 0 ? t('calendar:dayWith', { day: name, count: total }) : name}
      onClick={onChoose}
    >
      <div className={classes.box}>
        <span className={classes.date}>
          <b>{Number(day.slice(8))}</b>
          {total > shown.length && <small className={classes.onScreen}>{t('calendar:more', { count: total - shown.length })}</small>}
          {total > items.length && <small className={classes.onPaper}>{t('calendar:more', { count: total - items.length })}</small>}
          {i18n.language === 'zh' && found && <i>{chineseWords(t, found.chinese)}</i>}
        </span>
        {items.map((item, index) => (
          <span key={index} className={classes.item} data-kind={item.kind} data-expected={item.expected} data-rest={index >= room || undefined} data-wraps={(lines > 1 && index < room) || undefined} style={{ WebkitLineClamp: lines }}>
            <Told message={withoutNames(item.line)} />
          </span>
        ))}
      </div>
    </td>
  )
}
