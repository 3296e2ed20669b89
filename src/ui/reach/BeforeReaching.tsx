import { Button, Group } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../core/message'
import { openingOf } from '../../core/reachLinks'
import type { ReachWay } from '../../core/today'
import { NumberLine } from './NumberLine'
import { useOpening } from './useOpening'
import { Warning } from './Warning'

interface Props {
  readonly way: ReachWay
  readonly warnings: readonly Message[]
  readonly onWentOut: () => void
  readonly onDone: () => void
}

/** What to keep in mind before a call goes out. */
export function BeforeReaching({ way, warnings, onWentOut, onDone }: Props) {
  const { t } = useTranslation()
  const open = useOpening()
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [])
  const act = async () => {
    await open(openingOf(way, undefined, 'system'), way)
    onWentOut()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onDone()
  }
  return (
    <div role="group" aria-label={t('reach:before')} onKeyDown={onKeyDown}>
      <Warning warnings={warnings} />
      <NumberLine way={way} />
      <Group gap={6} mt={8}>
        <Button ref={go} size="compact-sm" variant="filled" onClick={() => void act()}>{t(`reach:open.${way.channel}`)}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('reach:notNow')}</Button>
      </Group>
    </div>
  )
}
