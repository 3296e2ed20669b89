import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoute } from 'wouter'
import { shortcutCaps } from '../actions/shortcut'
import { PEOPLE_LIST_ID } from '../people/listState'
import { choicesIn } from './choice'
import { ChoiceList } from './ChoiceList'
import classes from './SearchBox.module.css'
import { SEARCH_BOX_ID, useSearchText } from './searchText'
import { useBoxGroups } from './useBoxGroups'
import { useChoosing } from './useChoosing'

/** Finds people while typing. On the list of people the list itself is the answer; elsewhere it drops down from here. */
export function SearchBox() {
  const { t } = useTranslation()
  const { text, write } = useSearchText()
  const [onList] = useRoute('/people')
  const [open, setOpen] = useState(false)
  const [caret, setCaret] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const leave = () => {
    setOpen(false)
    box.current?.blur()
  }
  const { groups, trouble, complete } = useBoxGroups({ text, caret, onList, active: open, leave })
  const choosing = useChoosing(groups, text)
  const { listId, optionId, activeId } = choosing
  const shows = open && (choicesIn(groups).length > 0 || trouble !== undefined)
  const change = (next: string, at: number) => {
    write(next)
    setCaret(at)
    setOpen(true)
  }
  const clear = () => {
    write('')
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const atEnd = event.currentTarget.selectionStart === text.length && event.currentTarget.selectionEnd === text.length
    if (event.key === 'ArrowRight' && atEnd && complete) {
      event.preventDefault()
      complete()
    } else if (event.key === 'Escape') {
      if (shows) setOpen(false)
      else if (text) write('')
      else leave()
    } else if (shows && choosing.onKeyDown(event)) {
      return
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      if (onList) document.getElementById(PEOPLE_LIST_ID)?.focus()
      else setOpen(true)
    }
  }
  return (
    <search className={classes.search} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <div className={classes.field}>
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <input
          ref={box}
          id={SEARCH_BOX_ID}
          type="text"
          role="combobox"
          className={classes.input}
          value={text}
          placeholder={t('searchBox:hint')}
          aria-label={t('searchBox:label')}
          aria-expanded={shows}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={shows && activeId ? optionId(activeId) : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onFocus={() => setOpen(true)}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
        <BoxEnd clear={text ? clear : undefined} />
      </div>
      {shows && (
        <div className={classes.drop}>
          {trouble && <p role="alert" className={classes.trouble}>{trouble}</p>}
          <ChoiceList label={t('searchBox:label')} groups={groups} choosing={choosing} className={classes.choices} />
        </div>
      )}
    </search>
  )
}

/** At the end of the field: a way to empty it, or the keys that lead elsewhere. */
function BoxEnd({ clear }: { readonly clear?: () => void }) {
  const { t } = useTranslation()
  if (clear) {
    return (
      <button type="button" className={classes.clear} aria-label={t('searchBox:clear')} onClick={clear}>
        <IconX size={15} />
      </button>
    )
  }
  return (
    <span className={classes.keys} aria-hidden="true">
      {shortcutCaps('mod+k').map((cap) => <kbd key={cap}>{cap}</kbd>)}
    </span>
  )
}
