import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useRoute } from 'wouter'
import { PEOPLE_LIST_ID, useListState } from '../people/listState'
import { choicesIn } from './choice'
import { rememberSearch } from './recentSearches'
import { useSearchText } from './searchText'
import { useAskAhead } from './useAskAhead'
import { MOST_PEOPLE, useBoxGroups } from './useBoxGroups'
import { useChoosing } from './useChoosing'

/** What the search box holds, what drops down from it, and what its keys do. */
export function useSearchBox(box: RefObject<HTMLInputElement | null>) {
  const { text, write } = useSearchText()
  const [onList] = useRoute('/people')
  const [open, setOpen] = useState(false)
  const [caret, setCaret] = useState(0)
  useAskAhead(box, onList, MOST_PEOPLE)
  const leave = () => {
    setOpen(false)
    box.current?.blur()
  }
  const change = (next: string, at: number) => {
    write(next)
    setCaret(at)
    setOpen(true)
  }
  /** Told at every key, mostly where the caret is known to stand already: nothing is drawn for that. */
  const moveCaret = (to: number) => {
    if (to !== caret) setCaret(to)
  }
  const writeAt = (next: string, at: number) => {
    change(next, at)
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at))
  }
  const { groups, settled, trouble, note, waiting = false, completion } = useBoxGroups({ text, caret, onList, active: open, writeAt, leave })
  const choosing = useChoosing(groups, text, settled)
  const offers = open && choicesIn(groups).length > 0
  const shows = offers || (open && (waiting || (trouble ?? note) !== undefined))

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'ArrowRight' && completion && selectionStart === text.length && selectionEnd === text.length) {
      event.preventDefault()
      completion.perform()
    } else if (event.key === 'Escape') {
      if (shows) setOpen(false)
      else if (text) write('')
      else leave()
    } else if (!(open && choosing.onKeyDown(event)) && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault()
      if (onList) {
        rememberSearch(text)
        useListState.getState().enter()
        document.getElementById(PEOPLE_LIST_ID)?.focus()
      } else setOpen(true)
    }
  }
  return { text, change, moveCaret, setOpen, clear: () => change('', 0), onKeyDown, shows, offers, groups, trouble, note, waiting, completion, choosing }
}
