import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchiveOff, IconArrowMerge, IconClockOff, IconConfetti, IconDots, IconStarOff, IconTrash, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MOST_BRIEFS } from '../../core/brief/briefQuery'
import type { Command } from '../../core/commands'
import { MOST_TO_MERGE } from '../../core/merge/mergePeople'
import { briefPath } from '../brief/briefPath'
import { useRun } from '../book/useRun'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { useScreen } from '../layout/screen'
import { mergePath } from '../merge/mergePath'
import { CadenceDialog } from './CadenceDialog'
import { FestivalDialog } from './FestivalDialog'
import { useListState } from './listState'
import { TagDialog } from './TagDialog'
import { TickedBeyond } from './TickedBeyond'
import classes from './Toolbar.module.css'
import { listOf } from './useBeyond'
import { forget } from './useListKeys'

/** What can be done with everyone ticked. Each is one change and can be undone. */
export function BulkActs() {
  const { t, i18n } = useTranslation()
  const ticked = useListState((list) => list.ticked)
  const untickAll = useListState((list) => list.untickAll)
  const open = useScreen((screen) => screen.open)
  const run = useRun()
  const [, go] = useLocation()
  const [dialog, setDialog] = useState<'cadence' | 'tag' | 'festivals'>()
  const ids = useMemo(() => [...ticked], [ticked])
  const close = () => setDialog(undefined)
  const act = (command: Command, leave = false) => void run(command).then((done) => done && leave && forget(ids))
  return (
    <>
      <span className={classes.count}>
        <span aria-live="polite">{t('people:bulk.count', { count: ids.length, number: ids.length.toLocaleString(i18n.language) })}</span>
        <ActionIcon size={22} radius="xl" aria-label={t('people:bulk.clear')} title={t('people:bulk.clear')} onClick={untickAll}>
          <IconX size={14} />
        </ActionIcon>
      </span>
      <TickedBeyond ids={listOf(ticked)} />
      <Button size="compact-sm" className={classes.act} onClick={() => setDialog('cadence')}>{t('people:bulk.cadence')}</Button>
      <Button size="compact-sm" className={classes.act} onClick={() => setDialog('tag')}>{t('people:bulk.tag')}</Button>
      <Button size="compact-sm" className={classes.act} onClick={() => act({ type: 'person.star', ids, starred: true })}>{t('people:bulk.star')}</Button>
      <Button size="compact-sm" className={classes.act} onClick={() => go('/writing')}>{t('people:bulk.write')}</Button>
      {ids.length <= MOST_BRIEFS && <Button size="compact-sm" className={classes.act} onClick={() => go(briefPath(ids))}>{t('people:bulk.brief')}</Button>}
      <Button size="compact-sm" className={classes.act} onClick={() => open({ form: 'export', ids })}>{t('people:bulk.export')}</Button>
      <Button size="compact-sm" className={classes.act} onClick={() => act({ type: 'person.setState', ids, state: 'archived' }, true)}>{t('people:bulk.archive')}</Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon size={28} variant="default" aria-label={t('people:bulk.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconConfetti size={16} />} onClick={() => setDialog('festivals')}>{t('people:bulk.festivals')}</Menu.Item>
          <Menu.Item leftSection={<IconStarOff size={16} />} onClick={() => act({ type: 'person.star', ids, starred: false })}>{t('people:bulk.unstar')}</Menu.Item>
          <Menu.Item leftSection={<IconClockOff size={16} />} onClick={() => act({ type: 'person.setCadence', ids, days: null })}>{t('people:bulk.noCadence')}</Menu.Item>
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => act({ type: 'person.setState', ids, state: 'active' }, true)}>{t('people:bulk.unarchive')}</Menu.Item>
          {ids.length > 1 && ids.length <= MOST_TO_MERGE && <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => go(mergePath(ids))}>{t('people:bulk.merge')}</Menu.Item>}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => act({ type: 'person.delete', ids }, true)}>{t('people:bulk.delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog && (
        <ReturnsFocus>
          {dialog === 'cadence' && <CadenceDialog ids={ids} onClose={close} />}
          {dialog === 'tag' && <TagDialog ids={ids} onClose={close} />}
          {dialog === 'festivals' && <FestivalDialog ids={ids} onClose={close} />}
        </ReturnsFocus>
      )}
    </>
  )
}
