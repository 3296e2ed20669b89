import { IconKeyboard } from '@tabler/icons-react'
import { defineAction } from './action'

/** Every key there is, on one card. */
export const showShortcuts = defineAction({
  name: 'showShortcuts',
  keywords: ['keys', 'keyboard', 'help', 'hotkeys', '快捷键', '键盘', '帮助'],
  shortcut: '?',
  icon: IconKeyboard,
  perform: ({ open }) => open({ form: 'shortcuts' }),
})
