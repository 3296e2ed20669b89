import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { LineForm } from './LineForm'

interface Props {
  readonly button: string
  readonly question: string
  readonly save: string
  /** Whether the line can be left empty. */
  readonly optional?: boolean
  readonly act?: string
  readonly size?: 'xs' | 'compact-sm'
  readonly primary?: boolean
  /** Resolves to whether it was done. */
  readonly onSave: (text: string) => Promise<unknown>
}

/** A button that asks for one line before it acts. */
export function AskLine({ button, act, size = 'compact-sm', primary, ...line }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-start" width={300} withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <Button size={size} variant={primary ? 'filled' : 'default'} data-act={act} aria-haspopup="dialog" onClick={() => setAsking(!asking)}>{button}</Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={line.question} onClick={(event) => event.stopPropagation()}>
        <LineForm {...line} onDone={() => setAsking(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
