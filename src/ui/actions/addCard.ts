import { IconMail } from '@tabler/icons-react'
import { defineAction } from './action'

/** A card to write by hand. */
export const addCard = defineAction({
  name: 'addCard',
  keywords: ['card', 'handwritten', 'thank you', 'letter', '贺卡', '手写', '感谢'],
  icon: IconMail,
  area: 'favours',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'card', personId }),
})
