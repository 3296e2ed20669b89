import { ActionIcon } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { useSearchText } from '../search/searchText'
import { useQueryTrouble } from '../search/useQueryTrouble'
import { SegmentDialog } from './SegmentDialog'
import { SegmentMenu } from './SegmentMenu'
import { SegmentRuleDialog } from './SegmentRuleDialog'
import { useSegments } from './useSegments'

/** Keeps what stands in the search box under a name; of a search that is kept, its name, its words, its rhythm and an end of it. */
export function SegmentButton() {
  const { t } = useTranslation()
  const query = useSearchText((search) => search.text.trim())
  const trouble = useQueryTrouble(query)
  const saved = useSegments().find((segment) => segment.query === query)
  const [open, setOpen] = useState<'name' | 'rhythm'>()
  const close = () => setOpen(undefined)
  const offered = query !== '' && trouble === undefined
  return (
    <>
      {offered && !saved && (
        <ActionIcon size={28} variant="default" aria-label={t('segments:save')} title={t('segments:save')} onClick={() => setOpen('name')}>
          <IconBookmark size={16} stroke={1.7} />
        </ActionIcon>
      )}
      {offered && saved && <SegmentMenu segment={saved} onChange={() => setOpen('name')} onRhythm={() => setOpen('rhythm')} />}
      {open === 'name' && (
        <ReturnsFocus>
          <SegmentDialog id={saved?.id} name={saved?.name ?? ''} query={query} days={saved?.days} onClose={close} />
        </ReturnsFocus>
      )}
      {open === 'rhythm' && saved && (
        <ReturnsFocus>
          <SegmentRuleDialog segment={saved} onClose={close} />
        </ReturnsFocus>
      )}
    </>
  )
}
