import { Popover } from '@mantine/core'
import { type RefObject, useRef } from 'react'
import { useMenuBegun } from '../today/useMenuBegun'
import type { Before } from '../today/useMenuLater'
import { AskButton, type AskProps } from './AskLine'
import { LineForm } from './LineForm'

interface Props extends AskProps {
  readonly before: RefObject<Before>
}

/** The button with its box. */
export function LineAsked({ button, act, size, primary, before, ...line }: Props) {
  const place = useRef<HTMLButtonElement>(null)
  const { opened, setOpened } = useMenuBegun(before, place)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <AskButton ref={place} button={button} act={act} size={size} primary={primary} aria-haspopup="dialog" onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={line.question} onClick={(event) => event.stopPropagation()}>
        <LineForm {...line} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
