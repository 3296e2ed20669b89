import { IconUmbrella } from '@tabler/icons-react'
import { defineAction } from './action'

/** A time in which words want a second look. */
export const addHardship = defineAction({
  name: 'addHardship',
  keywords: ['sensitive', 'bereaved', 'ill', 'laid off', 'grief', '敏感', '生病', '去世'],
  icon: IconUmbrella,
  area: 'hardships',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'hardship', personId }),
})
