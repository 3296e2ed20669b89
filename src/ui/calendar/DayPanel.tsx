import { ActionIcon, Button } from '@mantine/core'
import { IconBell, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../core/dates'
import { formatDay } from '../book/formatDay'
import { useScreen } from '../layout/screen'
import { CalendarLine } from './CalendarLine'
import { chineseDate } from './chineseWords'
import classes from './DayPanel.module.css'
import { useCalendar } from './useCalendar'

/** Everything of one day that a screen can hold. */
const PER_DAY = 200

interface Props {
  readonly day: Day
  readonly today: Day
  /** Where there is no room beside the grid it lies on top, if it was asked for. */
  readonly opened: boolean
  readonly onClose: () => void
}

/** What stands on the chosen day, each thing leading to its person or reminder. */
export function DayPanel({ day, today, opened, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const found = useCalendar(day, day, PER_DAY).days.get(day)
  return (
    <aside
      className={classes.panel}
      data-opened={opened || undefined}
      aria-label={t('calendar:panel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <ActionIcon className={classes.close} size={28} aria-label={t('calendar:close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
      <h2 data-day-title tabIndex={-1} className={classes.title}>{formatDay(day, i18n.language, { style: 'weekday', today })}</h2>
      {found && i18n.language === 'zh' && <p className={classes.chinese}>{chineseDate(t, found.chinese)}</p>}
      {found?.total === 0 && <p className={classes.nothing}>{t('calendar:nothing')}</p>}
      {found && found.total > 0 && (
        <ul className={classes.list}>
          {found.items.map((item, index) => (
            <li key={index}>
              <CalendarLine item={item} />
            </li>
          ))}
        </ul>
      )}
      {found && found.total > found.items.length && <p className={classes.nothing}>{t('calendar:more', { count: found.total - found.items.length })}</p>}
      <Button size="xs" leftSection={<IconBell size={15} />} onClick={() => open({ form: 'reminder', day })}>{t('calendar:addReminder')}</Button>
    </aside>
  )
}
