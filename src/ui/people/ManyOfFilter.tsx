import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../core/fold'
import { FilterButton } from './FilterButton'
import classes from './Toolbar.module.css'

const MOST = 100

/** A choice, and how many people it names. */
export interface Facet {
  readonly name: string
  readonly count: number
}

interface Props {
  readonly name: string
  /** Thousands in a large book, gone through at every key typed: nothing is made of those that are not shown. */
  readonly options: readonly Facet[]
  readonly isOn: (id: string) => boolean
  readonly onTurn: (id: string) => void
}

/** A filter with any number of choices on, narrowed by typing. */
export function ManyOfFilter({ name, options, isOn, onTurn }: Props) {
  const { t, i18n } = useTranslation()
  const counted = useMemo(() => new Intl.NumberFormat(i18n.language), [i18n.language])
  const [sought, setSought] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setSought('')
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
  })
  const on = options.filter((option) => isOn(option.name))
  const wanted = foldText(sought)
  const found = (wanted ? options.filter((option) => foldText(option.name).includes(wanted)) : options).slice(0, MOST)
  return (
    <Combobox store={combobox} width={260} position="bottom-start" onOptionSubmit={onTurn}>
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <FilterButton name={name} on={on.map((option) => option.name)} aria-haspopup="listbox" aria-expanded={combobox.dropdownOpened} onClick={() => combobox.toggleDropdown()} />
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
          {found.map(({ name: id, count }) => (
            <Combobox.Option key={id} value={id} active={isOn(id)}>
              <span className={classes.option}>
                <IconCheck size={14} visibility={isOn(id) ? 'visible' : 'hidden'} />
                <span className={classes.optionName} dir="auto">{id}</span>
                <span className={classes.note}>{counted.format(count)}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('people:filter.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
