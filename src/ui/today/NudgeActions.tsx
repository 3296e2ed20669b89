import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Nudge, ReachWay } from '../../core/today'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import { MoreMenu } from './MoreMenu'
import classes from './NudgeActions.module.css'
import { reasonActs } from './reasonActs'
import { SnoozeMenu } from './SnoozeMenu'

interface Props {
  readonly nudge: Nudge
  /** The selected row carries the view's one primary action. */
  readonly primary: boolean
  readonly onReach: (way: ReachWay) => void
}

/** What can be done about a suggestion: reach them the way they like, or put it down as done, later, or not at all. Keys press these buttons by their `data-act`. */
export function NudgeActions({ nudge, primary, onReach }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const behind = nudge.behind.find(({ reason }) => reason === nudge.reason)
  const own = behind && reasonActs[nudge.reason]
  const best = own?.withoutReach ? undefined : nudge.reach[0]
  const entryId = nudge.reason === 'reminder' ? nudge.entryId : undefined
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" className={classes.actions} data-noprint>
      {best && (
        <Button size="xs" variant={primary ? 'filled' : 'default'} data-act="reach" onClick={() => onReach(best)}>
          {t(`today:reach.${best.channel}`)}
        </Button>
      )}
      {own ? (
        <own.Acts nudge={nudge} entryId={behind.entryId} primary={primary} />
      ) : entryId ? (
        <Button size="xs" variant={primary && !best ? 'filled' : 'default'} data-act="done" onClick={() => void run({ type: 'reminder.finish', id: entryId, seenOn: nudge.dueOn })}>
          {t('today:done')}
        </Button>
      ) : (
        <Button size="xs" data-act="done" onClick={() => open({ form: 'interaction', personId: nudge.personId, channel: best?.channel })}>
          {t('today:log')}
        </Button>
      )}
      <SnoozeMenu nudge={nudge} />
      <MoreMenu nudge={nudge} ways={best ? nudge.reach.slice(1) : nudge.reach} onAct={onReach} />
    </Group>
  )
}
