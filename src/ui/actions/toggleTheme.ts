import { IconSunMoon } from '@tabler/icons-react'
import { defineAction } from './action'

/** Light or dark. */
export const toggleTheme = defineAction({
  name: 'toggleTheme',
  keywords: ['dark', 'light', 'night', 'theme', 'colour', '深色', '浅色', '夜间', '主题'],
  icon: IconSunMoon,
  perform: ({ toggleTheme }) => toggleTheme(),
})
