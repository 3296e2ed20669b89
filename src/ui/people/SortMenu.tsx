import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PeopleSort } from '../../core/peopleList'
import { useListState } from './listState'

interface Order {
  readonly id: string
  readonly sort: PeopleSort
  readonly descending: boolean
}

const byFit: Order = { id: 'relevance', sort: 'relevance', descending: false }
const orders: readonly Order[] = [
  { id: 'name', sort: 'name', descending: false },
  { id: 'coldest', sort: 'warmth', descending: false },
  { id: 'warmest', sort: 'warmth', descending: true },
  { id: 'longest', sort: 'lastTalked', descending: false },
  { id: 'latest', sort: 'lastTalked', descending: true },
  { id: 'newest', sort: 'added', descending: true },
  { id: 'oldest', sort: 'added', descending: false },
]

interface Props {
  readonly sort: PeopleSort
  readonly descending: boolean
  readonly searching: boolean
}

/** Every order the list can have, also those without a heading. */
export function SortMenu({ sort: shownSort, descending: shownDescending, searching }: Props) {
  const { t } = useTranslation()
  const sortBy = useListState((list) => list.sortBy)
  const offered = searching ? [byFit, ...orders] : orders
  const now = offered.find(({ sort, descending }) => sort === shownSort && descending === shownDescending)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} variant="default" aria-label={t('people:sort.label')} title={t('people:sort.label')}>
          <IconArrowsSort size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={now?.id ?? null}>
          {offered.map(({ id, sort, descending }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick onChange={() => sortBy(sort, descending)}>{t(`people:sort.${id}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
