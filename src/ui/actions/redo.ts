import { IconArrowForwardUp } from '@tabler/icons-react'
import { defineAction } from './action'

/** Does again what was taken back. */
export const redo = defineAction({
  name: 'redo',
  keywords: ['again', 'repeat', '重做'],
  shortcut: 'mod+shift+z',
  alsoBy: ['mod+y'],
  icon: IconArrowForwardUp,
  perform: ({ redo }) => redo(),
})
