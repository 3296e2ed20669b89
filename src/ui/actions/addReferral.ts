import { IconArrowFork } from '@tabler/icons-react'
import { defineAction } from './action'

/** Somebody sent somebody: the selected person is who sent. */
export const addReferral = defineAction({
  name: 'addReferral',
  keywords: ['referral', 'referred', 'sent', 'recommended', '转介绍', '推荐', '介绍'],
  icon: IconArrowFork,
  area: 'sales',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'referral', personId, side: 'by' }),
})
