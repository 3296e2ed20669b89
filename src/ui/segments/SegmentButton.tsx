import { ActionIcon, Menu } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { useSearchText } from '../search/searchText'
import { useQueryTrouble } from '../search/useQueryTrouble'
import { SegmentDialog } from './SegmentDialog'
import { useSegments } from './useSegments'

/** Keeps what stands in the search box under a name; of a search that is kept, its name and an end of it. */
export function SegmentButton() {
  const { t } = useTranslation()
  const run = useRun()
  const query = useSearchText((search) => search.text.trim())
  const trouble = useQueryTrouble(query)
  const saved = useSegments().find((segment) => segment.query === query)
  const [naming, setNaming] = useState(false)
  const offered = query !== '' && trouble === undefined
  return (
    <>
      {offered && !saved && (
        <ActionIcon size={28} variant="default" aria-label={t('segments:save')} title={t('segments:save')} onClick={() => setNaming(true)}>
          <IconBookmark size={16} stroke={1.7} />
        </ActionIcon>
      )}
      {offered && saved && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={28} variant="default" aria-label={t('segments:saved', { name: saved.name })} title={t('segments:saved', { name: saved.name })}>
              <IconBookmarkFilled size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setNaming(true)}>{t('segments:rename')}</Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void run({ type: 'segment.remove', id: saved.id })}>{t('segments:remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {naming && (
        <ReturnsFocus>
          <SegmentDialog id={saved?.id} name={saved?.name ?? ''} query={query} onClose={() => setNaming(false)} />
        </ReturnsFocus>
      )}
    </>
  )
}
