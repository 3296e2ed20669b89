import { IconBulb } from '@tabler/icons-react'
import { defineAction } from './action'

/** What they advised. */
export const addSuggestion = defineAction({
  name: 'addSuggestion',
  keywords: ['advice', 'suggestion', 'idea', 'tip', '建议'],
  icon: IconBulb,
  area: 'suggestions',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'suggestion', personId }),
})
