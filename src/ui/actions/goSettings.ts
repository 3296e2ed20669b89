import { IconSettings } from '@tabler/icons-react'
import { defineAction } from './action'

/** The settings page. */
export const goSettings = defineAction({
  name: 'goSettings',
  keywords: ['preferences', 'options', 'me', 'budget', '设置', '偏好'],
  icon: IconSettings,
  perform: ({ go }) => go('/settings'),
})
