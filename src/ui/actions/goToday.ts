import { IconSun } from '@tabler/icons-react'
import { defineAction } from './action'

/** Whom to reach out to today. */
export const goToday = defineAction({
  name: 'goToday',
  keywords: ['nudges', 'home', 'reach out', '今天', '首页', '提醒'],
  icon: IconSun,
  perform: ({ go }) => go('/'),
})
