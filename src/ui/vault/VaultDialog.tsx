import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { RecoveryKey } from './RecoveryKey'

export type VaultDoing = 'enable' | 'change' | 'remove'

interface Props {
  readonly doing: VaultDoing
  /** Characters a passphrase needs. */
  readonly shortest: number
  readonly onClose: () => void
}

/** Encrypts, changes the passphrase or takes the encryption away; then shows the recovery key, once. */
export function VaultDialog({ doing, shortest, onClose }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const work = useMutation({
    mutationFn: async () => {
      if (doing === 'enable') return client.vault.enable({ passphrase })
      if (doing === 'change') return client.vault.change({ current, passphrase })
      await client.vault.remove({ current })
      return undefined
    },
    onSuccess: (done) => done === undefined && onClose(),
  })
  const differ = again !== '' && again !== passphrase
  const ready = doing === 'remove' ? current !== '' : passphrase !== '' && again === passphrase
  const error = work.error ? trouble.read(work.error).text : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) work.mutate()
  }
  if (work.data) return <RecoveryKey recovery={work.data.recovery} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={t(`vault:heading.${doing}`)} closeButtonProps={{ 'aria-label': t('vault:cancel') }} closeOnClickOutside={!work.isPending}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {doing !== 'enable' && <PasswordInput data-autofocus label={t('vault:current')} autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />}
          {doing !== 'remove' && (
            <>
              <PasswordInput data-autofocus={doing === 'enable' || undefined} label={t('vault:new')} description={t('vault:newHint', { least: shortest })} autoComplete="new-password" value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} />
              <PasswordInput label={t('vault:again')} autoComplete="new-password" value={again} error={differ ? t('vault:differ') : undefined} onChange={(event) => setAgain(event.currentTarget.value)} />
            </>
          )}
          {error && <Text size="sm" c="ember" role="alert">{error}</Text>}
          {work.isPending && <Text size="sm" c="dimmed" role="status">{t('vault:working')}</Text>}
          <Group justify="flex-end" gap={8}>
            <Button onClick={onClose} disabled={work.isPending}>{t('vault:cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!ready} loading={work.isPending}>{t(`vault:apply.${doing}`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
