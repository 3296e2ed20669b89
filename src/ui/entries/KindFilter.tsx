import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../core/entries/registry'
import classes from './KindFilter.module.css'

interface Props {
  /** The kinds this timeline has something of. */
  readonly kinds: readonly EntryKind[]
  readonly value: EntryKind | undefined
  readonly onChange: (kind: EntryKind | undefined) => void
}

/** So many stand side by side on one line; the others are a click away. */
const MOST = 4

/** Which kind of entry a timeline shows; only what there is any of. */
export function KindFilter({ kinds, value, onChange }: Props) {
  const { t } = useTranslation()
  const beside = kinds.length <= MOST + 1 ? kinds : kinds.slice(0, MOST)
  const others = kinds.slice(beside.length)
  const other = others.find((kind) => kind === value)
  return (
    <div role="group" aria-label={t('timeline:filter')} className={classes.filter}>
      {[undefined, ...beside].map((kind) => (
        <button key={kind ?? 'all'} type="button" aria-pressed={kind === value} onClick={() => onChange(kind)}>
          {t(`timeline:kinds.${kind ?? 'all'}`)}
        </button>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" aria-pressed={other !== undefined}>
              {t(other ? `timeline:kinds.${other}` : 'timeline:otherKinds')} <IconChevronDown size={13} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((kind) => <Menu.Item key={kind} onClick={() => onChange(kind)}>{t(`timeline:kinds.${kind}`)}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
