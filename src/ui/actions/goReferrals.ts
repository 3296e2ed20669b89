import { IconBinaryTree } from '@tabler/icons-react'
import { defineAction } from './action'

/** Who sent whom, and what came of it. */
export const goReferrals = defineAction({
  name: 'goReferrals',
  keywords: ['referrals', 'tree', 'who sent whom', '转介绍', '介绍关系'],
  icon: IconBinaryTree,
  area: 'sales',
  perform: ({ go }) => go('/referrals'),
})
