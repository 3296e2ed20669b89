import { IconHeartHandshake } from '@tabler/icons-react'
import { defineAction } from './action'

/** What one said one would do, or the other. */
export const addPromise = defineAction({
  name: 'addPromise',
  keywords: ['promise', 'commit', 'agreed', '承诺', '答应'],
  icon: IconHeartHandshake,
  area: 'promises',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'promise', personId }),
})
