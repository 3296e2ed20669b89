import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { saveText } from '../book/saveText'
import classes from './Vault.module.css'

/** The recovery key, shown once: to be printed or saved elsewhere. */
export function RecoveryKey({ recovery, onClose }: { readonly recovery: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} title={t('vault:recovery.title')}>
      <Text size="sm">{t('vault:recovery.text')}</Text>
      <code className={classes.key} data-recovery>{recovery}</code>
      <Group justify="flex-end" gap={8}>
        <Button onClick={() => saveText('hearth-recovery-key.txt', `${t('vault:recovery.title')} (Hearth)\n\n${recovery}\n\n${t('vault:recovery.text')}\n`)}>{t('vault:recovery.save')}</Button>
        <Button onClick={() => window.print()}>{t('vault:recovery.print')}</Button>
        <Button variant="filled" onClick={onClose}>{t('vault:recovery.done')}</Button>
      </Group>
    </Modal>
  )
}
