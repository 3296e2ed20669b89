import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import { LineAsked } from '../laterParts'
import { useMenuLater } from '../today/useMenuLater'

export interface AskProps {
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

/** A button that asks for one line before it acts, once the box for it has come. */
export function AskLine(props: AskProps) {
  const { isReady, alone, before } = useMenuLater('dialog')
  const { button, act, size, primary } = props
  return isReady ? <LineAsked {...props} before={before} /> : <AskButton {...alone} button={button} act={act} size={size} primary={primary} />
}

/** The button itself; a box adds what opens it. */
export function AskButton({ button, act, size = 'compact-sm', primary, ...props }: Pick<AskProps, 'button' | 'act' | 'size' | 'primary'> & ComponentProps<'button'>) {
  return <Button {...props} size={size} variant={primary ? 'filled' : 'default'} data-act={act}>{button}</Button>
}
