import { IconAddressBook } from '@tabler/icons-react'
import { defineAction } from './action'

/** One person after another: how often to be in touch. */
export const goTriage = defineAction({
  name: 'goTriage',
  keywords: ['triage', 'cadence', 'how often', 'matters', '重要', '频率', '多久'],
  icon: IconAddressBook,
  perform: ({ go }) => go('/triage'),
})
