import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askables } from '../../core/gratitude/asking'
import { useRun } from '../book/useRun'
import type { ReasonActsProps } from '../today/reasonActs'

/** The one chance to return it: what was asked for, or nothing. */
export function ChanceActs({ entryId }: ReasonActsProps) {
  const { t } = useTranslation()
  const run = useRun()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" data-act="done" rightSection={<IconChevronDown size={14} stroke={1.7} />}>{t('gratitude:ask')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {askables.map((asked) => (
            <Menu.Item key={asked} onClick={() => void run({ type: 'chance.take', entryId, asked })}>{t(`gratitude:askFor.${asked}`)}</Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void run({ type: 'chance.letGo', entryId })}>{t('gratitude:letGo')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
