import { IconArrowBackUp } from '@tabler/icons-react'
import { defineAction } from './action'

/** Takes back the latest change, whatever it was. */
export const undo = defineAction({
  name: 'undo',
  keywords: ['take back', 'mistake', 'restore', '撤销', '恢复', '取消'],
  shortcut: 'mod+z',
  icon: IconArrowBackUp,
  perform: ({ undo }) => undo(),
})
