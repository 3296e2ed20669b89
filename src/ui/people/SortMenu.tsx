import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PeopleSort } from '../../core/peopleList'
import { useListState } from './listState'
import type { ListInput } from './usePeopleRows'

const orders: readonly { readonly id: string; readonly sort: PeopleSort; readonly descending: boolean }[] = [
  { id: 'name', sort: 'name', descending: false },
  { id: 'coldest', sort: 'warmth', descending: false },
  { id: 'warmest', sort: 'warmth', descending: true },
  { id: 'longest', sort: 'lastTalked', descending: false },
  { id: 'latest', sort: 'lastTalked', descending: true },
  { id: 'newest', sort: 'added', descending: true },
  { id: 'oldest', sort: 'added', descending: false },
]

/** Every order the list can have, also those without a heading. */
export function SortMenu({ shown, searching }: { readonly shown: ListInput; readonly searching: boolean }) {
  const { t } = useTranslation()
  const sortBy = useListState((list) => list.sortBy)
  const offered = searching ? [{ id: 'relevance', sort: 'relevance' as const, descending: false }, ...orders] : orders
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} variant="default" aria-label={t('people:sort.label')} title={t('people:sort.label')}>
          <IconArrowsSort size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ id, sort, descending }) => {
          const on = shown.sort === sort && shown.descending === descending
          return (
            <Menu.Item
              key={id}
              role="menuitemradio"
              aria-checked={on}
              leftSection={<IconCheck size={14} visibility={on ? 'visible' : 'hidden'} />}
              onClick={() => sortBy(sort, descending)}
            >
              {t(`people:sort.${id}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
