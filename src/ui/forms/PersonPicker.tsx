import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../core/peopleList'
import { Face } from '../look/Face'
import type { Picked } from './picked'
import classes from './PersonPicker.module.css'
import { useEnterOnceFound } from './useEnterOnceFound'
import { usePeopleFound } from './usePeopleFound'

interface Props {
  readonly label: string
  readonly value: readonly Picked[]
  readonly onChange: (value: Picked[]) => void
  readonly error?: string
  readonly placeholder?: string
  /** One person only: a second one takes the first one's place. */
  readonly single?: boolean
  /** Somebody who is not in the book can be named. */
  readonly allowNew?: boolean
  /** What naming them does: they come into the book (`person`), or only the name is kept. */
  readonly newText?: 'person' | 'name'
  /** People who cannot be chosen. */
  readonly without?: readonly string[]
  readonly autoFocus?: boolean
}

const NEW = 'new:'

/** Chooses people by typing a piece of their name, company or anything else search knows. */
export function PersonPicker({ label, value, onChange, error, placeholder, single, allowNew = true, newText = 'person', without = [], autoFocus }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const taken = new Set([...without, ...value.map(({ id }) => id)])
  const name = typed.trim()
  const { found, settled, failure, isLooking, offersNew } = useOffered(name, combobox.dropdownOpened, taken, allowNew)

  const choose = (option: string) => {
    const row = found.find(({ id }) => id === option)
    const picked: Picked = row ? { id: row.id, name: row.name } : { name: option.slice(NEW.length) }
    onChange(single ? [picked] : [...value, picked])
    setTyped('')
    if (single) combobox.closeDropdown()
  }
  const first = found[0]?.id ?? (offersNew ? NEW + name : undefined)
  const enterOnceFound = useEnterOnceFound({
    typed: name,
    settled,
    chooseFirst: () => first !== undefined && choose(first),
    pointAtFirst: () => combobox.updateSelectedOptionIndex(),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return event.stopPropagation()
    if (event.key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1))
    if (event.key !== 'Enter' || !combobox.dropdownOpened || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (settled) return
    // Nothing that stood there before is taken.
    combobox.resetSelectedOption()
    if (name !== '') enterOnceFound()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.DropdownTarget>
        <PillsInput label={label} error={error} onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {value.map((person, index) => (
              <PickedPill key={person.id ?? person.name} person={person} isNew={!person.id && newText === 'person'} onRemove={() => onChange(value.filter((_, other) => other !== index))} />
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                role="combobox"
                aria-label={label}
                value={typed}
                placeholder={value.length === 0 ? (placeholder ?? t('forms:picker.placeholder')) : undefined}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                }}
                onKeyDown={onKeyDown}
                data-autofocus={autoFocus || undefined}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={(found.length === 0 && !offersNew && !isLooking && failure === undefined) || (error !== undefined && name === '')}>
        {failure && <p role="alert" className={classes.told}>{failure}</p>}
        {isLooking && <p role="status" className={classes.told}>{t('searchBox:looking')}</p>}
        <Combobox.Options aria-label={label}>
          {found.map((row, index) => (
            <Combobox.Option key={row.id} value={row.id} active={index === 0}>
              <FoundPerson row={row} />
            </Combobox.Option>
          ))}
          {offersNew && (
            <Combobox.Option value={NEW + name} active={found.length === 0}>
              {t(newText === 'person' ? 'forms:picker.add' : 'forms:picker.nameOnly', { name })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Who can be chosen for a text. Somebody new only where it is known who is in the book already. */
function useOffered(name: string, isOpen: boolean, taken: ReadonlySet<string | undefined>, allowNew: boolean) {
  const { rows, settled, failure } = usePeopleFound(name, isOpen)
  const found = rows.filter(({ id }) => !taken.has(id))
  const isLooking = name !== '' && !settled && found.length === 0 && failure === undefined
  return { found, settled, failure, isLooking, offersNew: allowNew && name !== '' && settled && failure === undefined }
}

function PickedPill({ person, isNew, onRemove }: { readonly person: Picked; readonly isNew: boolean; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t('forms:picker.remove', { name: person.name }), tabIndex: 0, 'aria-hidden': false }} className={classes.pill}>
      <bdi>{person.name}</bdi>
      {isNew && <em> {t('forms:picker.new')}</em>}
    </Pill>
  )
}

function FoundPerson({ row }: { readonly row: PersonRow }) {
  return (
    <span className={classes.found}>
      <Face initials={row.initials} photo={row.photo} size={24} />
      <span className={classes.name} dir="auto">{row.name}</span>
      {row.company && <span className={classes.company} dir="auto">{row.company}</span>}
    </span>
  )
}
