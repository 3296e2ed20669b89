import { IconBell } from '@tabler/icons-react'
import { defineAction } from './action'

/** A follow-up reminder, about the selected person if there is one. */
export const addReminder = defineAction({
  name: 'addReminder',
  keywords: ['follow up', 'todo', 'task', 'remind', 'due', '提醒', '跟进', '待办'],
  icon: IconBell,
  perform: ({ personId, open }) => open({ form: 'reminder', personId }),
})
