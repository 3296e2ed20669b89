import { IconArrowMerge } from '@tabler/icons-react'
import { defineAction } from './action'

/** Who may be in the book twice. */
export const goMerge = defineAction({
  name: 'goMerge',
  keywords: ['duplicates', 'merge', 'twice', 'same person', 'dedupe', '重复', '合并', '查重'],
  icon: IconArrowMerge,
  perform: ({ go }) => go('/merge'),
})
