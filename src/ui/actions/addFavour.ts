import { IconHeartHandshake } from '@tabler/icons-react'
import { defineAction } from './action'

/** Advice, an introduction, a hand: what one did for the other. */
export const addFavour = defineAction({
  name: 'addFavour',
  keywords: ['favour', 'favor', 'introduction', 'advice', 'review', 'referral', 'help', '人情', '帮忙', '介绍', '建议'],
  icon: IconHeartHandshake,
  area: 'favours',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'favour', personId }),
})
