import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutCaps } from '../actions/shortcut'
import { ChoiceList } from './ChoiceList'
import classes from './SearchBox.module.css'
import { SEARCH_BOX_ID } from './searchText'
import { useSearchBox } from './useSearchBox'

/** Anything longer was pasted by mistake, and is cut; that not even this much is looked for is said. */
const LONGEST_TYPED = 10_000

/** Finds people while typing. On the list of people the list itself is the answer; elsewhere it drops down from here. */
export function SearchBox() {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const { text, change, moveCaret, setOpen, clear, onKeyDown, shows, offers, groups, trouble, note, waiting, completion, choosing } = useSearchBox(box)
  const { listId, optionId, activeId } = choosing
  const empty = () => {
    clear()
    box.current?.focus()
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
          aria-expanded={offers}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={offers && activeId ? optionId(activeId) : undefined}
          maxLength={LONGEST_TYPED}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onFocus={() => setOpen(true)}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length)}
          onSelect={(event) => moveCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
        {completion && (
          <span className={classes.completion} aria-hidden="true">
            <kbd>→</kbd> {completion.label}
          </span>
        )}
        {text ? (
          <button type="button" className={classes.clear} aria-label={t('searchBox:clear')} onClick={empty}>
            <IconX size={15} />
          </button>
        ) : (
          <span className={classes.keys} aria-hidden="true">
            {shortcutCaps('mod+k').map((cap) => <kbd key={cap}>{cap}</kbd>)}
          </span>
        )}
      </div>
      {shows && (
        <div className={classes.drop} data-waiting={waiting || undefined}>
          {trouble && <p role="alert" className={classes.trouble}>{trouble}</p>}
          {offers && <ChoiceList label={t('searchBox:label')} groups={groups} choosing={choosing} className={classes.choices} />}
          {waiting && <p role="status" className={classes.note}>{t('searchBox:looking')}</p>}
          {note && <p role="status" className={classes.note}>{note}</p>}
        </div>
      )}
    </search>
  )
}
