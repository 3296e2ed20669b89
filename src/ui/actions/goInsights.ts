import { IconChartBar } from '@tabler/icons-react'
import { defineAction } from './action'

/** What keeping in touch brought, as charts. */
export const goInsights = defineAction({
  name: 'goInsights',
  keywords: ['insights', 'charts', 'statistics', 'return', 'figures', '洞察', '图表', '统计'],
  icon: IconChartBar,
  perform: ({ go }) => go('/insights'),
})
