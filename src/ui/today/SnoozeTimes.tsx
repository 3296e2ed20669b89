import { Button, Menu, Popover } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/days'
import { ChooseDay } from '../laterParts'
import type { SnoozeProps } from './SnoozeMenu'
import { useMenuBegun } from './useMenuBegun'
import type { Before } from './useMenuLater'
import { useSnoozing } from './useSnoozing'

interface Props extends SnoozeProps {
  readonly before: RefObject<Before>
}

/** A button with the usual times, and a box for any other. */
export function SnoozeTimes({ label, size, today, withTimes, keepsWords, onSnooze, before }: Props) {
  const { t } = useTranslation()
  const { button, choosing, change, choose, chooseInMinutes } = useSnoozing(onSnooze)
  const { opened, setOpened } = useMenuBegun(before, button)
  return (
    <Popover opened={choosing} onChange={change} position="bottom-end" withRoles={false} trapFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end" opened={opened} onChange={setOpened}>
            <Menu.Target>
              <Button ref={button} size={size} data-act="snooze">{label}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(60)}>{t('today:snooze.hour')}</Menu.Item>}
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(180)}>{t('today:snooze.hours')}</Menu.Item>}
              <Menu.Item onClick={() => choose(addDays(today, 1))}>{t('today:snooze.tomorrow')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 7))}>{t('today:snooze.week')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 30))}>{t('today:snooze.month')}</Menu.Item>
              <Menu.Item onClick={() => change(true)}>{t('today:snooze.choose')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('today:snooze.until')}>
        <ChooseDay label={t('today:snooze.until')} button={t('today:snooze.button')} withTimes={withTimes} keepsWords={keepsWords} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}
