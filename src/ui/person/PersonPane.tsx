import { ActionIcon } from '@mantine/core'
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { PaneBody } from '../laterParts'
import { LoadFailed } from '../layout/LoadFailed'
import { useScreen } from '../layout/screen'
import { Face } from '../look/Face'
import classes from './PersonPane.module.css'
import { usePersonInTurn } from './usePerson'
import { workLine } from './workLine'

interface Props {
  readonly id: string
  /** How it goes away where it lies over the list; left out, nobody is selected any more. */
  readonly onClose?: () => void
}

/** Who somebody is at a glance, beside a list. */
export const PersonPane = memo(function PersonPane({ id, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const select = useScreen((screen) => screen.select)
  const close = onClose ?? (() => select(undefined))
  const person = usePersonInTurn(id)
  const row = person.data?.row
  const open = t('person:pane.open')
  return (
    <aside data-noprint className={classes.pane} aria-label={row?.name ?? t('person:pane.label')} aria-busy={person.isPlaceholderData} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className={classes.acts}>
        <ActionIcon size={28} aria-label={open} title={open} onClick={() => go(`/people/${row?.id ?? id}`)}>
          <IconArrowsDiagonal size={16} stroke={1.7} />
        </ActionIcon>
        <ActionIcon size={28} aria-label={t('person:pane.close')} onClick={close} className={classes.close}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      {person.isError && <LoadFailed error={person.error} retry={() => void person.refetch()} />}
      {person.data && row && (
        <>
          <header className={classes.head}>
            <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={58} />
            <div className={classes.who}>
              <h2 className={classes.name} dir="auto">{row.name || t('person:noName')}</h2>
              <p className={classes.work} dir="auto">{workLine(row, i18n.language)}</p>
            </div>
          </header>
          <PaneBody shown={person.data} />
        </>
      )}
    </aside>
  )
})
