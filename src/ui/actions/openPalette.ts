import { IconCommand } from '@tabler/icons-react'
import { defineAction } from './action'

/** People and actions in one list. */
export const openPalette = defineAction({
  name: 'openPalette',
  keywords: ['palette', 'find', 'search', 'command', '查找', '搜索', '命令'],
  shortcut: 'mod+k',
  icon: IconCommand,
  perform: ({ open }) => open({ form: 'palette' }),
})
