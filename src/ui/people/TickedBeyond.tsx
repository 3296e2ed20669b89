import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PEOPLE_LIST_ID, useListState } from './listState'
import classes from './Toolbar.module.css'
import { useBeyond } from './useBeyond'

/** Ticks outlast a search: how many of those ticked are out of sight, who they are, and a way to let go of them. */
export function TickedBeyond({ ids }: { readonly ids: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const beyond = useBeyond(ids)
  if (!beyond || beyond.ids.length === 0) return null
  const counted = (key: string, count: number) => t(key, { count, number: count.toLocaleString(i18n.language) })
  const unnamed = beyond.ids.length - beyond.named.length
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" className={classes.act} rightSection={<IconChevronDown size={14} />}>{counted('people:bulk.beyond', beyond.ids.length)}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('people:bulk.beyondTitle')}</Menu.Label>
        {beyond.named.map(({ id, name }) => (
          <Menu.Item key={id} rightSection={<IconX size={14} />} aria-label={t('people:bulk.untick', { name: name || t('people:nameless') })} onClick={() => untick([id], beyond.ids)}>
            <bdi>{name || t('people:nameless')}</bdi>
          </Menu.Item>
        ))}
        {unnamed > 0 && <Menu.Label>{counted('people:bulk.andMore', unnamed)}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => untick(beyond.ids, beyond.ids)}>{counted('people:bulk.untickBeyond', beyond.ids.length)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Once nobody is left the menu and its button go, and the keys are back on the list. */
function untick(ids: readonly string[], beyond: readonly string[]): void {
  useListState.getState().tick(ids, false)
  if (ids.length === beyond.length) document.getElementById(PEOPLE_LIST_ID)?.focus({ preventScroll: true })
}
