import { IconCalendar } from '@tabler/icons-react'
import { defineAction } from './action'

/** Reminders, dates and due days, month by month. */
export const goCalendar = defineAction({
  name: 'goCalendar',
  keywords: ['month', 'agenda', 'dates', 'birthdays', 'festivals', '日历', '月', '日程', '生日', '节日'],
  shortcut: 'C',
  icon: IconCalendar,
  perform: ({ go }) => go('/calendar'),
})
