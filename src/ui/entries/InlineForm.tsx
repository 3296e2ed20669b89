import { Button, Group } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftedFields } from '../drafts/useDraftedFields'
import classes from './InlineForm.module.css'

interface Props {
  readonly label: string
  readonly drafted: Pick<DraftedFields<object>, 'finish' | 'startOver' | 'errors'>
  readonly save: () => Promise<boolean>
  readonly onDone: () => void
  readonly children: ReactNode
}

/** An entry being changed where it stands. Ctrl/Cmd+Enter saves; Esc gives the change up. */
export function InlineForm({ label, drafted, save, onDone, children }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    const saved = await save()
    setSaving(false)
    if (saved) leave()
  }
  const leave = () => {
    void drafted.finish()
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return event.key === 'Enter' && event.preventDefault()
    if (event.key === 'Escape' && !(event.target as Element).hasAttribute('data-mantine-stop-propagation')) {
      event.stopPropagation()
      leave()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }
  return (
    <form ref={form} aria-label={label} className={classes.form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} noValidate>
      {children}
      {drafted.errors.form && <p role="alert" className={classes.error}>{drafted.errors.form}</p>}
      <Group gap={8}>
        <Button type="submit" size="xs" variant="filled" loading={saving}>{t('forms:save')}</Button>
        <Button size="xs" onClick={() => leave()}>{t('forms:cancel')}</Button>
      </Group>
    </form>
  )
}
