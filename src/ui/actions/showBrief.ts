import { IconFileText } from '@tabler/icons-react'
import { briefPath } from '../brief/briefPath'
import { defineAction } from './action'

/** One page on the person shown, to read before a meeting. */
export const showBrief = defineAction({
  name: 'showBrief',
  keywords: ['brief', 'meeting', 'prepare', 'one page', 'print', 'pdf', '简报', '会面', '打印'],
  icon: IconFileText,
  forPerson: true,
  available: ({ personId }) => personId !== undefined,
  perform: ({ go, personId = '' }) => go(briefPath([personId])),
})
