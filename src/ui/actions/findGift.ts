import { IconBulb } from '@tabler/icons-react'
import { defineAction } from './action'

/** Ideas for the selected person, the best fitting first. */
export const findGift = defineAction({
  name: 'findGift',
  keywords: ['gift', 'present', 'idea', 'what to give', '礼物', '送什么', '点子'],
  icon: IconBulb,
  available: ({ personId }) => personId !== undefined,
  perform: ({ personId, open }) => {
    if (personId !== undefined) open({ form: 'giftFinder', personId })
  },
})
