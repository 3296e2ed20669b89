import { IconChartDots } from '@tabler/icons-react'
import { defineAction } from './action'

/** Who warmed, cooled, went cold or was rescued this week. */
export const goWeek = defineAction({
  name: 'goWeek',
  keywords: ['week', 'review', 'summary', 'warmed', 'cooled', 'rescued', '本周', '一周', '回顾', '总结'],
  icon: IconChartDots,
  perform: ({ go }) => go('/week'),
})
