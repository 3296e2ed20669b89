import { IconHandStop } from '@tabler/icons-react'
import { defineAction } from './action'

/** The switch for a crisis: nothing greets, asks or notifies until it ends. */
export const goHold = defineAction({
  name: 'goHold',
  keywords: ['hold', 'pause', 'stop', 'crisis', 'emergency', 'resume', '暂停', '危机', '紧急'],
  icon: IconHandStop,
  perform: ({ go }) => go('/hold'),
})
