import { Button, Menu, ScrollArea, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../core/fold'
import classes from './Toolbar.module.css'

/** From how many choices on a menu gets a box to narrow them. */
const MANY = 10
const MOST = 100

export interface Choice {
  readonly id: string
  readonly name: string
  readonly on: boolean
  readonly note?: string
}

interface Props {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
  readonly icon?: ReactNode
  /** Choosing closes it, as only one can be on. */
  readonly single?: boolean
}

/** A button that says which filter is on and opens its choices. */
export function FilterMenu({ name, choices, onChoose, icon, single = false }: Props) {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const on = choices.filter((choice) => choice.on)
  const found = choices.filter((choice) => foldText(choice.name).includes(foldText(sought))).slice(0, MOST)
  return (
    <Menu closeOnItemClick={single} position="bottom-start" onClose={() => setSought('')}>
      <Menu.Target>
        <Button size="compact-sm" className={classes.filter} data-on={on.length > 0 || undefined} leftSection={icon} rightSection={<IconChevronDown size={14} />}>
          <span className={classes.filterName} dir="auto">{on.length > 0 ? on.map((choice) => choice.name).join(', ') : name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={200} aria-label={name}>
        {choices.length > MANY && (
          <TextInput
            m={4}
            mb={6}
            size="xs"
            data-autofocus
            value={sought}
            placeholder={t('people:filter.narrow')}
            aria-label={t('people:filter.narrow')}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
        <ScrollArea.Autosize mah={320} type="auto">
          {found.map((choice) => (
            <Menu.Item
              key={choice.id}
              role={single ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={choice.on}
              leftSection={<IconCheck size={14} visibility={choice.on ? 'visible' : 'hidden'} />}
              rightSection={choice.note && <span className={classes.note}>{choice.note}</span>}
              onClick={() => onChoose(choice.id)}
            >
              <span dir="auto">{choice.name}</span>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        {found.length === 0 && <Menu.Label>{t('people:filter.none')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
