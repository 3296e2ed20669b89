import { Button, Checkbox, Group, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Receipt } from '../../contract/past'
import { client } from '../book/client'
import { saveText } from '../book/saveText'
import { useTrouble } from '../book/trouble'
import { useScreen } from '../layout/screen'
import classes from './HistoryPage.module.css'

/** The one thing that cannot be undone, so the one that asks. Ends in a receipt that names nobody. */
export function EraseDialog({ open: { personId, name } }: { readonly open: { readonly personId: string; readonly name: string } }) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [path, go] = useLocation()
  const close = useScreen((screen) => screen.close)
  const select = useScreen((screen) => screen.select)
  const [sure, setSure] = useState(false)
  const erase = useMutation({
    mutationFn: () => client.trash.erase({ ids: [personId] }),
    onSuccess: () => {
      select(undefined)
      if (path.includes(personId)) go('/people')
    },
    onError: trouble.show,
  })
  return (
    <Modal opened onClose={close} size={520} returnFocus={false} title={erase.data ? t('past:erase.done') : t('past:erase.title', { name })} closeButtonProps={{ 'aria-label': t('past:erase.close') }}>
      {erase.data ? (
        <ReceiptText receipt={erase.data} onClose={close} />
      ) : (
        <>
          <Text size="sm">{t('past:erase.what')}</Text>
          <Text size="sm" mt={8} c="dimmed">{t('past:erase.not')}</Text>
          <Checkbox mt="md" data-autofocus label={t('past:erase.sure')} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          <Group justify="flex-end" gap={8} mt="md">
            <Button onClick={close}>{t('past:erase.cancel')}</Button>
            <Button variant="filled" disabled={!sure} loading={erase.isPending} onClick={() => erase.mutate()}>{t('past:erase.apply')}</Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

const counted = ['people', 'entries', 'photos', 'changes', 'snapshots', 'backups', 'unreadable'] as const

function ReceiptText({ receipt, onClose }: { readonly receipt: Receipt; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const lines = [
    t('past:receipt.number', { receipt: receipt.receipt }),
    t('past:receipt.at', { at: receipt.at }),
    ...counted.map((part) => t(`past:receipt.${part}`, { number: receipt[part] })),
    t(`past:receipt.second.${receipt.second}`),
  ]
  return (
    <>
      <ul className={classes.receipt} aria-label={t('past:receipt.label')}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <Group justify="flex-end" gap={8} mt="md">
        <Button onClick={() => saveText('hearth-erased.txt', `${lines.join('\n')}\n`)}>{t('past:receipt.save')}</Button>
        <Button variant="filled" onClick={onClose}>{t('past:erase.close')}</Button>
      </Group>
    </>
  )
}
