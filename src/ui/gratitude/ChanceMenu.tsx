import { Menu } from '@mantine/core'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askables } from '../../core/gratitude/asking'
import { useRun } from '../book/useRun'
import { useMenuBegun } from '../today/useMenuBegun'
import type { Before } from '../today/useMenuLater'
import { ChanceButton } from './ChanceActs'

/** What can be asked for, or nothing. */
export function ChanceMenu({ entryId, before }: { readonly entryId: string; readonly before: RefObject<Before> }) {
  const { t } = useTranslation()
  const run = useRun()
  const button = useRef<HTMLButtonElement>(null)
  const { opened, setOpened } = useMenuBegun(before, button)
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ChanceButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {askables.map((asked) => (
          <Menu.Item key={asked} onClick={() => void run({ type: 'chance.take', entryId, asked })}>{t(`gratitude:askFor.${asked}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void run({ type: 'chance.letGo', entryId })}>{t('gratitude:letGo')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
