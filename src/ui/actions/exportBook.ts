import { IconFileExport } from '@tabler/icons-react'
import { defineAction } from './action'

/** Everyone, out of Hearth and into files. */
export const exportBook = defineAction({
  name: 'exportBook',
  keywords: ['save', 'markdown', 'obsidian', 'csv', 'vcard', 'json', 'backup', '导出', '备份'],
  icon: IconFileExport,
  perform: ({ open }) => open({ form: 'export' }),
})
