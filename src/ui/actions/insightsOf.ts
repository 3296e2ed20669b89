import { IconChartBar } from '@tabler/icons-react'
import { defineAction } from './action'

/** The charts of one person. */
export const insightsOf = defineAction({
  name: 'insightsOf',
  keywords: ['insights', 'charts', '洞察', '图表'],
  icon: IconChartBar,
  forPerson: true,
  available: ({ personId }) => personId !== undefined,
  perform: ({ personId, go }) => go(`/insights/${personId ?? ''}`),
})
