import { IconLanguage } from '@tabler/icons-react'
import { defineAction } from './action'

/** English or Chinese. */
export const switchLanguage = defineAction({
  name: 'switchLanguage',
  keywords: ['english', 'chinese', 'language', '中文', '英文', '语言'],
  icon: IconLanguage,
  perform: ({ switchLanguage }) => switchLanguage(),
})
