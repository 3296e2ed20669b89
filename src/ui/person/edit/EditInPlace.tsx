import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import heard from '../../look/Heard.module.css'
import classes from './EditInPlace.module.css'
import { focusAdding, useEditing } from './useEditing'

interface Props<Value> {
  /** What the field is called, for those who cannot see where it stands. */
  readonly label: string
  readonly value: Value
  /** How it looks when nobody is editing it. */
  readonly show: ReactNode
  readonly fields: (value: Value, change: (value: Value) => void, error: string | undefined) => ReactNode
  readonly save: (value: Value, before: Value) => Promise<string | undefined>
  /** Things to do with the value besides editing it. */
  readonly acts?: ReactNode
  /** Takes the whole row away. */
  readonly remove?: () => void
  readonly open?: boolean
  readonly onClose?: () => void
  readonly chip?: 'plain' | 'limit'
  /** The value is the title of the page. */
  readonly title?: boolean
}

/** A value that becomes its own little form on click or Enter. */
export function EditInPlace<Value>({ label, value, show, fields, save, acts, remove, open, onClose, chip, title }: Props<Value>) {
  const { t } = useTranslation()
  const { editing, draft, setDraft, error, box, start, commit, cancel, keys } = useEditing({ value, save, open, onClose })
  if (!editing) {
    const button = (
      <button type="button" data-value className={classes.value} data-chip={chip} onClick={start}>
        {!title && <span className={heard.heard}>{t('person:edit.field', { label })}</span>}
        {chip || title ? show : <span className={classes.clamp}>{show}</span>}
      </button>
    )
    return (
      <div ref={box} className={classes.shown} data-chip={chip}>
        {title ? <h1 className={classes.title}>{button}</h1> : button}
        {acts && <span className={classes.acts}>{acts}</span>}
      </div>
    )
  }
  return (
    <div ref={box} role="group" aria-label={label} className={classes.form} {...keys}>
      {fields(draft, setDraft, error)}
      <div className={classes.foot}>
        <Button size="compact-sm" variant="default" onClick={() => void commit(true)}>{t('person:edit.save')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={cancel}>{t('person:edit.cancel')}</Button>
        {remove && (
          <ActionIcon size={28} aria-label={t('person:edit.remove', { label })} onClick={() => { focusAdding(box.current); remove() }} className={classes.remove}>
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
    </div>
  )
}
