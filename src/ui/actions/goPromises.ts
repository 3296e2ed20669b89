import { IconHeartHandshake } from '@tabler/icons-react'
import { defineAction } from './action'

/** Every promise, yours and theirs, and how many were kept. */
export const goPromises = defineAction({
  name: 'goPromises',
  keywords: ['promises', 'kept', 'open', '承诺', '答应'],
  icon: IconHeartHandshake,
  area: 'promises',
  perform: ({ go }) => go('/promises'),
})
