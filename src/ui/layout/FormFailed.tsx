import { Button, Group, Text } from '@mantine/core'
import { type MouseEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failed } from './ErrorBoundary'
import { Fault } from './Fault'
import classes from './FormFailed.module.css'
import { useScreen } from './screen'

/** In place of a form that failed or could not be loaded: the page behind it stays, and two ways on. The fault itself is shown small, for a report. A dialog of the browser: what draws Hearth's own may be what could not be loaded. */
export function FormFailed({ error, retry }: Failed) {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const dialog = useRef<HTMLDialogElement>(null)
  const again = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  useEffect(() => {
    dialog.current?.showModal()
    again.current?.focus()
  }, [])
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return (
    <dialog ref={dialog} className={classes.dialog} aria-modal="true" aria-labelledby={titleId} onClose={close} onClick={onClick}>
      <div className={classes.content}>
        <h2 id={titleId}>{t('app:partFailed.title')}</h2>
        <Text role="alert">{t('app:partFailed.text')}</Text>
        <Group my="md" gap="xs">
          <Button ref={again} variant="filled" onClick={retry}>{t('app:broken.retry')}</Button>
          <Button onClick={() => window.location.reload()}>{t('app:broken.reload')}</Button>
          <Button variant="subtle" onClick={close}>{t('forms:close')}</Button>
        </Group>
        <Fault error={error} block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} />
      </div>
    </dialog>
  )
}
