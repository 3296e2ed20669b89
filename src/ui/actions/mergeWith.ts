import { IconArrowMerge } from '@tabler/icons-react'
import { defineAction } from './action'

/** Makes one person of the one shown and another. */
export const mergeWith = defineAction({
  name: 'mergeWith',
  keywords: ['duplicate', 'combine', 'join', '合并', '重复'],
  icon: IconArrowMerge,
  forPerson: true,
  available: ({ personId }) => personId !== undefined,
  perform: ({ open, personId = '' }) => open({ form: 'mergeWith', personId }),
})
