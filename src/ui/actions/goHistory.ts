import { IconHistory } from '@tabler/icons-react'
import { defineAction } from './action'

/** What was changed, and the trash. */
export const goHistory = defineAction({
  name: 'goHistory',
  keywords: ['history', 'changes', 'trash', 'deleted', 'restore', '历史', '更改', '回收站', '删除'],
  icon: IconHistory,
  perform: ({ go }) => go('/history'),
})
