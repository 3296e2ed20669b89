import { Button, type ButtonProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './Toolbar.module.css'

interface Props extends ButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'name'> {
  readonly name: string
  /** What the filter is set to. */
  readonly on: readonly string[]
}

/** Opens a filter and says what it is set to. */
export function FilterButton({ name, on, className, ...others }: Props) {
  return (
    <Button
      size="compact-sm"
      className={`${classes.filter} ${className ?? ''}`}
      data-on={on.length > 0 || undefined}
      aria-label={on.length > 0 ? `${name}: ${on.join(', ')}` : name}
      rightSection={<IconChevronDown size={14} />}
      {...others}
    >
      <span className={classes.filterName} dir="auto">{on.length > 0 ? on.join(', ') : name}</span>
    </Button>
  )
}
