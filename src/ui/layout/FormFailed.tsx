import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failed } from './ErrorBoundary'
import { Fault } from './Fault'
import { useScreen } from './screen'

/** In place of a form that failed or could not be loaded: the page behind it stays, and two ways on. The fault itself is shown small, for a report. */
export function FormFailed({ error, retry }: Failed) {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  return (
    <Modal opened onClose={close} title={t('app:partFailed.title')} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <Text role="alert">{t('app:partFailed.text')}</Text>
      <Group my="md" gap="xs">
        <Button variant="filled" data-autofocus onClick={retry}>{t('app:broken.retry')}</Button>
        <Button onClick={() => window.location.reload()}>{t('app:broken.reload')}</Button>
      </Group>
      <Fault error={error} block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} />
    </Modal>
  )
}
