import { IconNote } from '@tabler/icons-react'
import { defineAction } from './action'

/** A note, about the selected person if there is one. */
export const addNote = defineAction({
  name: 'addNote',
  keywords: ['write', 'markdown', 'remember', '笔记', '备注', '记下'],
  icon: IconNote,
  perform: ({ personId, open }) => open({ form: 'note', personId }),
})
