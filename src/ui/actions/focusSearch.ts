import { IconSearch } from '@tabler/icons-react'
import { SEARCH_BOX_ID } from '../search/searchText'
import { defineAction } from './action'

/** Puts the cursor into the search box, with what stands there selected. */
export const focusSearch = defineAction({
  name: 'focusSearch',
  keywords: ['find', 'filter', 'search', '搜索', '查找', '筛选'],
  shortcut: '/',
  icon: IconSearch,
  perform: () => {
    const box = document.getElementById(SEARCH_BOX_ID)
    if (!(box instanceof HTMLInputElement)) return
    box.focus()
    box.select()
  },
})
