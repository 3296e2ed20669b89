import { IconGift } from '@tabler/icons-react'
import { defineAction } from './action'

export const goGifts = defineAction({
  name: 'goGifts',
  keywords: ['gifts', 'presents', 'ideas', 'held back', 'ledger', 'catalogue', '礼物', '送礼', '往来'],
  icon: IconGift,
  perform: ({ go }) => go('/gifts'),
})
