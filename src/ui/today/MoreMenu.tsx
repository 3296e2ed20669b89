import { ActionIcon, Menu, Popover } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../core/dates'
import type { PersonState } from '../../core/people'
import type { Nudge, ReachWay } from '../../core/today'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import { ChooseDay } from './ChooseDay'
import { notThisTime } from './notThisTime'

/** What is done more rarely: other ways, a note, not this time, putting somebody aside. All of it can be undone. */
export function MoreMenu({ nudge, ways, onAct }: { readonly nudge: Nudge; readonly ways: readonly ReachWay[]; readonly onAct: (way: ReachWay) => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const [pausing, setPausing] = useState(false)
  const { personId, entryId } = nudge
  const setState = (state: PersonState) => personId && void run({ type: 'person.setState', ids: [personId], state })
  const pause = (until: Day) => {
    setPausing(false)
    setState({ pausedUntil: until })
  }
  return (
    <Popover opened={pausing} onChange={setPausing} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={28} aria-label={t('today:more', { name: nudge.name })} data-act="more">
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {ways.map((way) => (
                <Menu.Item key={`${way.channel}:${way.value}`} onClick={() => onAct(way)} maw={420}>
                  {t(`today:reach.${way.channel}`)} · <bdi>{way.value}</bdi>
                </Menu.Item>
              ))}
              {personId && <Menu.Item onClick={() => go(`/people/${personId}`)}>{t('today:openPerson')}</Menu.Item>}
              {personId && <Menu.Item onClick={() => open({ form: 'note', personId })}>{t('today:addNote')}</Menu.Item>}
              {entryId && nudge.reminders[0]?.repeats && <Menu.Item onClick={() => void run({ type: 'reminder.skip', id: entryId })}>{t('today:skipReminder')}</Menu.Item>}
              {entryId && <Menu.Item onClick={() => open({ form: 'reminder', entryId })}>{t('today:editReminder')}</Menu.Item>}
              <Menu.Item data-act="dismiss" onClick={() => void run(notThisTime(nudge))}>{t('today:dismiss')}</Menu.Item>
              {personId && (
                <>
                  <Menu.Divider />
                  <Menu.Item onClick={() => setPausing(true)}>{t('person:menu.pause')}</Menu.Item>
                  <Menu.Item onClick={() => setState('archived')}>{t('person:menu.archive')}</Menu.Item>
                  <Menu.Item onClick={() => setState('deceased')}>{t('person:menu.deceased')}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('person:pause.until')}>
        <ChooseDay label={t('person:pause.until')} button={t('person:pause.pause')} onChoose={pause} />
      </Popover.Dropdown>
    </Popover>
  )
}
