import { IconArrowsExchange } from '@tabler/icons-react'
import { defineAction } from './action'

/** The page to bring people in and take notes out. */
export const goExchange = defineAction({
  name: 'goExchange',
  keywords: ['import', 'export', 'vcard', 'csv', 'json', 'backup', '导入', '导出', '备份'],
  icon: IconArrowsExchange,
  perform: ({ go }) => go('/exchange'),
})
