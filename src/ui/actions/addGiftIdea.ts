import { IconGift } from '@tabler/icons-react'
import { defineAction } from './action'

/** A gift idea, for the selected person if there is one. */
export const addGiftIdea = defineAction({
  name: 'addGiftIdea',
  keywords: ['present', 'birthday', 'idea', '礼物', '送礼', '生日'],
  icon: IconGift,
  perform: ({ personId, open }) => open({ form: 'gift', personId }),
})
