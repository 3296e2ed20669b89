import { ActionIcon, Menu } from '@mantine/core'
import { IconBookmarkFilled, IconHeartbeat, IconHeartOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SegmentRow } from '../../core/segments/segmentList'
import { useRun } from '../book/useRun'

interface Props {
  readonly segment: SegmentRow
  readonly onChange: () => void
  readonly onRhythm: () => void
}

/** What can be done with the saved search that stands in the box. */
export function SegmentMenu({ segment: { id, name, days }, onChange, onRhythm }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const saved = t('segments:saved', { name })
  const label = days === undefined ? saved : t('segments:withRhythm', { name: saved, every: t('person:rhythm.days', { count: days }) })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} variant="default" aria-label={label} title={label}>
          <IconBookmarkFilled size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onChange}>{t('segments:rename')}</Menu.Item>
        <Menu.Item leftSection={<IconHeartbeat size={16} />} onClick={onRhythm}>{t('segments:rhythm')}</Menu.Item>
        {days !== undefined && <Menu.Item leftSection={<IconHeartOff size={16} />} onClick={() => void run({ type: 'segmentRule.set', id, days: null })}>{t('settings:rhythms.removeSearch')}</Menu.Item>}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void run({ type: 'segment.remove', id })}>{t('segments:remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
