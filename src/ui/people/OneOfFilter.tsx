import { Menu } from '@mantine/core'
import { FilterButton } from './FilterButton'

interface Props {
  readonly name: string
  readonly options: readonly { readonly id: string; readonly name: string; readonly on: boolean }[]
  /** Chosen again, the filter goes. */
  readonly onChoose: (id: string) => void
}

/** A filter of which one choice at most is on. */
export function OneOfFilter({ name, options, onChoose }: Props) {
  const on = options.filter((option) => option.on)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <FilterButton name={name} on={on.map((option) => option.name)} among={options.map((option) => option.name)} />
      </Menu.Target>
      <Menu.Dropdown miw={150}>
        <Menu.RadioGroup value={on[0]?.id ?? null}>
          {options.map(({ id, name: text }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick onChange={onChoose}>{text}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
