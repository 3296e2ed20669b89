import { IconDoorExit } from '@tabler/icons-react'
import { defineAction } from './action'

/** A client leaves: to ask why and keep the answer. */
export const addLeaving = defineAction({
  name: 'addLeaving',
  keywords: ['leaving', 'left', 'churn', 'lost', 'quit', '离开', '流失', '不再合作'],
  icon: IconDoorExit,
  area: 'sales',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'leaving', personId }),
})
