import { Menu, Popover } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../core/dates'
import type { EntryKind } from '../../core/entries/registry'
import type { PersonState } from '../../core/people'
import { useRun } from '../book/useRun'
import { LineForm } from '../entries/LineForm'
import { ChooseDay } from '../laterParts'
import { useScreen } from '../layout/screen'
import { MoreButton, type MoreProps } from './MoreMenu'
import { notThisTime } from './notThisTime'
import { useMenuBegun } from './useMenuBegun'
import type { Before } from './useMenuLater'

interface Props extends MoreProps {
  readonly before: RefObject<Before>
}

/** What is done more rarely: other ways, a note, not this time, putting somebody aside. All of it can be undone. */
export function MoreActs({ nudge, ways, onAct, before }: Props) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const [asking, setAsking] = useState<'pause' | 'broken'>()
  const { personId, entryId } = nudge
  const behind = nudge.behind.find(({ reason }) => reason === nudge.reason)
  const setState = (state: PersonState) => personId && void run({ type: 'person.setState', ids: [personId], state })
  const pause = (until: Day) => {
    setAsking(undefined)
    setState({ pausedUntil: until })
  }
  const button = useRef<HTMLButtonElement>(null)
  const { opened, setOpened } = useMenuBegun(before, button)
  return (
    <Popover opened={asking !== undefined} onChange={() => setAsking(undefined)} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end" opened={opened} onChange={setOpened}>
            <Menu.Target>
              <MoreButton ref={button} name={nudge.name} />
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
              {behind?.next === 'keep' && <Menu.Item onClick={() => setAsking('broken')}>{t('promises:tell')}</Menu.Item>}
              {behind?.kind && <EditBehind kind={behind.kind} entryId={behind.entryId} />}
              <Menu.Item data-act="dismiss" onClick={() => void run(notThisTime(nudge))}>{t('today:dismiss')}</Menu.Item>
              {personId && (
                <>
                  <Menu.Divider />
                  <Menu.Item onClick={() => setAsking('pause')}>{t('person:menu.pause')}</Menu.Item>
                  <Menu.Item onClick={() => setState('archived')}>{t('person:menu.archive')}</Menu.Item>
                  <Menu.Item onClick={() => setState('deceased')}>{t('person:menu.deceased')}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t(asking === 'broken' ? 'promises:brokenWhy' : 'person:pause.until')}>
        {asking === 'broken' && behind ? (
          <LineForm question={t('promises:brokenWhy')} save={t('promises:brokenSave')} optional onSave={(why) => run({ type: 'promise.settle', id: behind.entryId, outcome: 'broken', why: why || undefined })} onDone={() => setAsking(undefined)} />
        ) : (
          <ChooseDay label={t('person:pause.until')} button={t('person:pause.pause')} onChoose={pause} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function EditBehind({ kind, entryId }: { readonly kind: EntryKind; readonly entryId: string }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  return <Menu.Item onClick={() => open({ form: kind, entryId })}>{t('timeline:edit', { what: t(`timeline:what.${kind}`) })}</Menu.Item>
}
