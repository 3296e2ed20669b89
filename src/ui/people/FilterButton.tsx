import { Button, type ButtonProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './Toolbar.module.css'

interface Props extends ButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'name'> {
  readonly name: string
  /** What the filter is set to. */
  readonly on: readonly string[]
  /** All it can be set to, where that is little: there is room for each from the beginning, so that nothing beside it moves. */
  readonly among?: readonly string[]
}

/** Opens a filter and says what it is set to. */
export function FilterButton({ name, on, among, className, ...others }: Props) {
  const said = on.join(', ')
  return (
    <Button
      size="compact-sm"
      className={`${classes.filter} ${className ?? ''}`}
      data-on={on.length > 0 || undefined}
      data-many={among === undefined || undefined}
      classNames={{ label: classes.filterLabel }}
      aria-label={said ? `${name}: ${said}` : name}
      title={said || undefined}
      rightSection={<IconChevronDown size={14} />}
      {...others}
    >
      <span className={classes.filterName}>
        <span dir="auto">{said || name}</span>
        {[name, ...(among ?? [])].map((text) => <i key={text} data-says={text} />)}
      </span>
    </Button>
  )
}
