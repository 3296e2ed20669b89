import { IconBeach } from '@tabler/icons-react'
import { defineAction } from './action'

/** What was missed lately, to go through as one list. */
export const goAway = defineAction({
  name: 'goAway',
  keywords: ['missed', 'away', 'holiday', 'overdue', 'backlog', '错过', '离开', '度假', '过期'],
  icon: IconBeach,
  perform: ({ go }) => go('/away'),
})
