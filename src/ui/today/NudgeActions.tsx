import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Nudge, ReachWay } from '../../core/today'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import classes from './NudgeActions.module.css'
import { SnoozeMenu } from './SnoozeMenu'
import { useReach } from './useReach'

interface Props {
  readonly nudge: Nudge
  readonly day: string
  /** The selected row carries the view's one primary action. */
  readonly primary: boolean
  readonly onActed: (channel: string) => void
}

/** What can be done about a suggestion: reach them the way they like, or put it down as done, later, or not at all. */
export function NudgeActions({ nudge, day, primary, onActed }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const reach = useReach()
  const open = useScreen((screen) => screen.open)
  const best = nudge.reach[0]
  const act = (way: ReachWay) => {
    void reach(way)
    onActed(way.channel)
  }
  const entryId = nudge.reason === 'reminder' ? nudge.entryId : undefined
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" className={classes.actions}>
      {best && (
        <Button size="xs" variant={primary ? 'filled' : 'default'} onClick={() => act(best)}>
          {t(`today:reach.${best.channel}`)}
        </Button>
      )}
      {entryId ? (
        <Button size="xs" variant={primary && !best ? 'filled' : 'default'} onClick={() => void run({ type: 'reminder.finish', id: entryId })}>
          {t('today:done')}
        </Button>
      ) : (
        <Button size="xs" onClick={() => open({ form: 'interaction', personId: nudge.personId, channel: best?.channel })}>
          {t('today:log')}
        </Button>
      )}
      <SnoozeMenu nudge={nudge} day={day} />
      <MoreMenu nudge={nudge} onAct={act} />
    </Group>
  )
}

function MoreMenu({ nudge, onAct }: { readonly nudge: Nudge; readonly onAct: (way: ReachWay) => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const { subjectId, personId, reason, dueOn, dates, entryId } = nudge
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={28} aria-label={t('today:more', { name: nudge.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {nudge.reach.slice(1).map((way) => (
          <Menu.Item key={`${way.channel}:${way.value}`} onClick={() => onAct(way)}>
            {t(`today:reach.${way.channel}`)} · {way.value}
          </Menu.Item>
        ))}
        {personId && <Menu.Item onClick={() => go(`/people/${personId}`)}>{t('today:openPerson')}</Menu.Item>}
        {personId && <Menu.Item onClick={() => open({ form: 'note', personId })}>{t('today:addNote')}</Menu.Item>}
        {entryId && nudge.reminders[0]?.repeats && <Menu.Item onClick={() => void run({ type: 'reminder.skip', id: entryId })}>{t('today:skipReminder')}</Menu.Item>}
        {entryId && <Menu.Item onClick={() => open({ form: 'reminder', entryId })}>{t('today:editReminder')}</Menu.Item>}
        <Menu.Item onClick={() => void run({ type: 'nudge.dismiss', subjectId, reason, dueOn, dates: reason === 'date' ? dates : undefined })}>{t('today:dismiss')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
