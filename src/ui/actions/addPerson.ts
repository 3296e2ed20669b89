import { IconUserPlus } from '@tabler/icons-react'
import { defineAction } from './action'

/** Someone new in the book. */
export const addPerson = defineAction({
  name: 'addPerson',
  keywords: ['new', 'create', 'contact', 'client', '新建', '联系人', '客户', '添加'],
  icon: IconUserPlus,
  perform: ({ open }) => open({ form: 'person' }),
})
