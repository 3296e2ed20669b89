import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconBellOff, IconClockPause, IconDots, IconDownload, IconEraser, IconFlower, IconGift, IconHeart, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { actions } from '../../actions/actions'
import { isOffered } from '../../actions/isOffered'
import { useActionContext } from '../../actions/useActionContext'
import { useRun } from '../../book/useRun'
import { useScreen } from '../../layout/screen'
import { notThisTime } from '../../today/notThisTime'
import { usePersonNudge } from '../../today/usePersonNudge'
import { useShownPerson } from '../shownPerson'

/** What is done with a person rarely: put aside, taken out, deleted; all of it can be undone. */
export function PersonMenu({ onPause }: { readonly onPause: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const select = useScreen((screen) => screen.select)
  const { person: { id, state }, row } = useShownPerson()
  const nudge = usePersonNudge(id)
  const context = useActionContext()
  const button = useRef<HTMLButtonElement>(null)
  const setState = (next: 'active' | 'archived' | 'deceased') => void run({ type: 'person.setState', ids: [id], state: next })
  const remove = async () => {
    if (!(await run({ type: 'person.delete', ids: [id] }))) return
    select(undefined)
    go('/people')
  }
  const icon = { size: 16, stroke: 1.7 }
  /** The focus goes back to the menu's button first, so that a form opened from here returns it there. */
  const after = (act: () => void) => () => {
    button.current?.focus()
    act()
  }
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon ref={button} variant="default" size={34} aria-label={t('person:menu.label')}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconGift {...icon} />} onClick={after(() => open({ form: 'gift', personId: id }))}>{t('person:gifts.add')}</Menu.Item>
        <Menu.Item leftSection={<IconHeart {...icon} />} onClick={after(() => open({ form: 'interest', personId: id }))}>{t('person:interests.add')}</Menu.Item>
        <Menu.Item leftSection={<IconDownload {...icon} />} onClick={after(() => open({ form: 'export', ids: [id] }))}>{t('person:menu.export')}</Menu.Item>
        {actions.filter((action) => action.forPerson && isOffered(action, context)).map(({ name, icon: OwnIcon, perform }) => (
          <Menu.Item key={name} leftSection={<OwnIcon {...icon} />} onClick={after(() => void perform(context))}>{t(`actions:name.${name}`)}</Menu.Item>
        ))}
        {nudge && (
          <Menu.Item leftSection={<IconBellOff {...icon} />} onClick={after(() => void run(notThisTime(nudge)))}>{t('today:dismiss')}</Menu.Item>
        )}
        <Menu.Divider />
        {state === 'active' ? (
          <>
            <Menu.Item leftSection={<IconClockPause {...icon} />} onClick={onPause}>{t('person:menu.pause')}</Menu.Item>
            <Menu.Item leftSection={<IconArchive {...icon} />} onClick={after(() => setState('archived'))}>{t('person:menu.archive')}</Menu.Item>
            <Menu.Item leftSection={<IconFlower {...icon} />} onClick={after(() => setState('deceased'))}>{t('person:menu.deceased')}</Menu.Item>
          </>
        ) : (
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={after(() => setState('active'))}>{t('person:menu.activate')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={after(() => void remove())}>{t('person:menu.delete')}</Menu.Item>
        <Menu.Item leftSection={<IconEraser {...icon} />} onClick={after(() => open({ form: 'erase', personId: id, name: row.name }))}>{t('past:erase.menu')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
