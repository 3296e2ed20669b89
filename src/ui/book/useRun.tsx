import { Anchor, Button, Group, Text } from '@mantine/core'
import { notifications, notificationsStore } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Committed } from '../../contract'
import type { Command } from '../../core/commands'
import type { Message } from '../../core/message'
import { client } from './client'
import { keepPlace } from './keepPlace'
import { type Trouble, useTrouble } from './trouble'
import { useMessage } from './useMessage'

interface RunOptions {
  /** No toast: the screen itself shows what happened. */
  readonly quiet?: boolean
  /** Errors are shown beside a field by the caller, not as a toast. */
  readonly onTrouble?: (trouble: Trouble) => void
  /** The page on which it stands from now on, where that is another one. */
  readonly where?: Where
}

export interface Where {
  readonly path: string
  readonly name: string
}

export type Run = (command: Command, options?: RunOptions) => Promise<Committed | undefined>

/** Has a command done. Says what happened with a way to undo it; answers `undefined` when it failed (and says why). */
export function useRun(): Run {
  const { t } = useTranslation()
  const say = useMessage()
  const trouble = useTrouble()
  return useCallback(
    async (command, options = {}) => {
      const letGo = keepPlace()
      try {
        const committed = await client.change.run({ command })
        if (!committed.changed) letGo()
        if (committed.changed && !options.quiet) announce(committed, say(committed.label), t('app:undo.button'), trouble.show, options.where)
        return committed
      } catch (error) {
        letGo()
        const problem = trouble.read(error)
        if (options.onTrouble) options.onTrouble(problem)
        else trouble.show(error)
        return undefined
      }
    },
    [say, t, trouble],
  )
}

/** Says what a change did that was not asked for through {@link useRun}, with the same way to undo it. */
export function useAnnounce(): (committed: Committed) => void {
  const { t } = useTranslation()
  const say = useMessage()
  const trouble = useTrouble()
  return useCallback((committed) => committed.changed && announce(committed, say(committed.label), t('app:undo.button'), trouble.show), [say, t, trouble])
}

function announce(committed: Committed, text: string, undoText: string, onError: (error: unknown) => void, where?: Where): void {
  const id = `change-${committed.changeId ?? committed.revision}`
  const undo = () => {
    notifications.hide(id)
    client.change.undo({ changeId: committed.changeId }).catch(onError)
  }
  notifications.show({
    id,
    withBorder: true,
    autoClose: 6000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>{text}</Text>
          {where && <Anchor size="sm" href={`#${where.path}`} c="var(--ink)" fw={600} underline="always" onClick={() => notifications.hide(id)}>{where.name}</Anchor>}
        </div>
        <Button size="compact-sm" flex="none" onClick={undo}>{undoText}</Button>
      </Group>
    ),
  })
}

/** Takes away what offers to undo, so that it covers no button of a dialog; the undo key goes on working. */
export function hideOffers(): void {
  const { notifications: shown } = notificationsStore.getState()
  for (const { id } of shown) if (id?.startsWith('change-')) notifications.hide(id)
}

/** Takes back or restores the latest change and says which. */
export function useUndo(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const { t } = useTranslation()
  const say = useMessage()
  const trouble = useTrouble()
  return useMemo(() => {
    const step = async (direction: 'undo' | 'redo', act: () => Promise<{ readonly label: Message }>) => {
      const letGo = keepPlace()
      try {
        const { label } = await act()
        // What offered to take back one change offers it no longer.
        hideOffers()
        notifications.show({ withBorder: true, autoClose: 3000, message: t(`app:${direction}.done`, { label: say(label) }) })
      } catch (error) {
        letGo()
        trouble.show(error)
      }
    }
    return { undo: () => step('undo', () => client.change.undo({})), redo: () => step('redo', () => client.change.redo({})) }
  }, [say, t, trouble])
}
