import { IconUsers } from '@tabler/icons-react'
import { defineAction } from './action'

/** The list of everyone. */
export const goPeople = defineAction({
  name: 'goPeople',
  keywords: ['contacts', 'list', 'everyone', '联系人', '名单', '所有人'],
  icon: IconUsers,
  perform: ({ go }) => go('/people'),
})
