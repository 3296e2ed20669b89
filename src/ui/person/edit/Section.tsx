import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Section.module.css'

interface Props {
  readonly title: string
  /** What the plus adds; left out where there is nothing to add. */
  readonly addLabel?: string
  readonly onAdd?: () => void
  /** In place of the plus: a menu of things to add. */
  readonly add?: ReactNode
  readonly children?: ReactNode
}

/** A part of a person's page: its title, a way to add, what there is. */
export function Section({ title, addLabel, onAdd, add, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {add}
        {onAdd && addLabel && (
          <Tooltip label={addLabel}>
            <ActionIcon size={24} aria-label={addLabel} onClick={onAdd} data-add>
              <IconPlus size={15} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {children}
    </section>
  )
}

/** A line of a section: what it is, and the value. */
export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      <div className={classes.cell}>{children}</div>
    </div>
  )
}
