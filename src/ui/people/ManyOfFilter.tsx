import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../core/fold'
import { FilterButton } from './FilterButton'
import classes from './Toolbar.module.css'

const MOST = 100

interface Props {
  readonly name: string
  readonly options: readonly { readonly id: string; readonly on: boolean; readonly note: string }[]
  readonly onTurn: (id: string) => void
}

/** A filter with any number of choices on, narrowed by typing. */
export function ManyOfFilter({ name, options, onTurn }: Props) {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setSought('')
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
  })
  const on = options.filter((option) => option.on)
  const found = options.filter(({ id }) => foldText(id).includes(foldText(sought))).slice(0, MOST)
  return (
    <Combobox store={combobox} width={260} position="bottom-start" onOptionSubmit={onTurn}>
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <FilterButton name={name} on={on.map(({ id }) => id)} aria-haspopup="listbox" aria-expanded={combobox.dropdownOpened} onClick={() => combobox.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded="true"
          value={sought}
          placeholder={t('people:filter.narrow')}
          aria-label={t('people:filter.narrow')}
          onChange={(event) => {
            setSought(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
        <Combobox.Options mah={320} className={classes.options} aria-label={name}>
          {found.map(({ id, on: chosen, note }) => (
            <Combobox.Option key={id} value={id} active={chosen}>
              <span className={classes.option}>
                <IconCheck size={14} visibility={chosen ? 'visible' : 'hidden'} />
                <span className={classes.optionName} dir="auto">{id}</span>
                <span className={classes.note}>{note}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('people:filter.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
