import { Button, Group, Modal, Text } from '@mantine/core'
import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutCaps } from '../actions/shortcut'
import { hideOffers } from '../book/useRun'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { useScreen } from '../layout/screen'
import classes from './FormDialog.module.css'
import { showFirstError } from './showFirstError'

interface Props {
  readonly title: string
  readonly saveLabel: string
  readonly drafted: Pick<DraftedFields<object>, 'restored' | 'startOver' | 'finish' | 'errors'>
  /** Saves; answers whether it did. What does not fit then stands beside the fields. */
  readonly save: () => Promise<boolean>
  readonly children: ReactNode
  readonly size?: number
}

/** A form on top of the page. Ctrl/Cmd+Enter saves; Esc closes and keeps what was typed for later. */
export function FormDialog({ title, saveLabel, drafted, save, children, size = 520 }: Props) {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const form = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState(false)
  useEffect(hideOffers, [])
  const hadFocus = useRef(false)
  const onFocus = ({ target }: FocusEvent) => {
    if (drafted.restored && !hadFocus.current) goOnAtEnd(target)
    hadFocus.current = true
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    const saved = await save()
    setSaving(false)
    if (!saved) return showFirstError(form.current)
    void drafted.finish()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    if (event.nativeEvent.isComposing) return event.preventDefault()
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }
  return (
    <Modal opened onClose={close} title={title} size={size} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <form ref={form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} onFocus={onFocus} className={classes.form} noValidate>
        {drafted.restored && (
          <Text size="sm" className={classes.restored}>
            {t('forms:draft.restored')}{' '}
            <button type="button" onClick={drafted.startOver}>{t('forms:draft.startOver')}</button>
          </Text>
        )}
        {children}
        {drafted.errors.form && <p role="alert" className={classes.error}>{drafted.errors.form}</p>}
        <Group justify="flex-end" gap={8} className={classes.foot}>
          <Button onClick={close}>{t('forms:cancel')}</Button>
          <Button type="submit" variant="filled" loading={saving} rightSection={<SaveKeys />}>
            {saveLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** What was being written goes on where it ends; a field takes the focus at its beginning. */
function goOnAtEnd(field: Element): void {
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) field.setSelectionRange(field.value.length, field.value.length)
}

function SaveKeys() {
  return (
    <span className={classes.keys} aria-hidden="true">
      {shortcutCaps('mod+↵').join(' ')}
    </span>
  )
}
