import { IconBolt } from '@tabler/icons-react'
import { defineAction } from './action'

/** One line in plain words that becomes a conversation, an interest, a reminder. */
export const quickAdd = defineAction({
  name: 'quickAdd',
  keywords: ['line', 'fast', 'write', 'note', '快速', '记录', '一句话'],
  shortcut: 'N',
  icon: IconBolt,
  perform: ({ open }) => open({ form: 'quickAdd' }),
})
