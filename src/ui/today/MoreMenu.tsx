import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Nudge, ReachWay } from '../../core/today'
import { MoreActs } from '../laterParts'
import { useMenuLater } from './useMenuLater'

export interface MoreProps {
  readonly nudge: Nudge
  readonly ways: readonly ReachWay[]
  readonly onAct: (way: ReachWay) => void
}

/** The button for what is done more rarely, with its menu once that has come. */
export function MoreMenu(props: MoreProps) {
  const { isReady, alone, before } = useMenuLater()
  return isReady ? <MoreActs {...props} before={before} /> : <MoreButton {...alone} name={props.nudge.name} />
}

/** The button itself; a menu adds what opens it. */
export function MoreButton({ name, ...props }: { readonly name: string } & ComponentProps<'button'>) {
  const { t } = useTranslation()
  return (
    <ActionIcon {...props} variant="default" size={28} aria-label={t('today:more', { name })} data-act="more">
      <IconDots size={16} />
    </ActionIcon>
  )
}
