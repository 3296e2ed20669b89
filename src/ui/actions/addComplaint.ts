import { IconMoodSad } from '@tabler/icons-react'
import { defineAction } from './action'

/** What somebody was unhappy with. */
export const addComplaint = defineAction({
  name: 'addComplaint',
  keywords: ['complaint', 'problem', 'unhappy', 'claim', '投诉', '不满'],
  icon: IconMoodSad,
  area: 'complaints',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'complaint', personId }),
})
