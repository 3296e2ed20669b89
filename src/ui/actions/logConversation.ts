import { IconMessage2 } from '@tabler/icons-react'
import { defineAction } from './action'

/** Opens the log form for the selected person; without one, the form asks whom. */
export const logConversation = defineAction({
  name: 'logConversation',
  keywords: ['call', 'meeting', 'mail', 'talked', 'spoke', '打电话', '见面', '联系', '通话'],
  shortcut: 'L',
  icon: IconMessage2,
  perform: ({ personId, open }) => open({ form: 'interaction', personId }),
})
