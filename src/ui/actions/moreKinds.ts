import { IconDotsCircleHorizontal } from '@tabler/icons-react'
import { defineAction } from './action'

/** What else can be kept, to use one of it for the first time. */
export const moreKinds = defineAction({
  name: 'moreKinds',
  keywords: ['kinds', 'favour', 'favor', 'introduction', 'advice', 'more', '更多', '人情', '介绍'],
  icon: IconDotsCircleHorizontal,
  forPerson: true,
  perform: ({ open }) => open({ form: 'moreKinds' }),
})
