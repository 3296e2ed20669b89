import { Button, FileInput, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupSource } from '../../contract/backups'
import type { RestorePreview } from '../../core/backups/restorePreview'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { noSecret, type Secret, SecretField, SwitchSecret, unlockOf } from '../vault/SecretField'

interface Props {
  readonly source: BackupSource
  readonly onClose: () => void
  readonly onOpened: (source: BackupSource, preview: RestorePreview) => void
}

/** Asks for what opens a backup of another encrypted book; nothing is written by that. */
export function ForeignBackup({ source, onClose, onOpened }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [secret, setSecret] = useState(noSecret)
  const [vault, setVault] = useState<File>()
  const open = useMutation({
    mutationFn: async () => {
      const opening = { ...source, vault, unlock: unlockOf(secret) }
      return { opening, preview: await client.backups.preview(opening) }
    },
    onSuccess: ({ opening, preview }) => onOpened(opening, preview),
  })
  const wrong = open.error ? trouble.read(open.error) : undefined
  const type = (typed: Secret) => {
    if (wrong) open.reset()
    setSecret(typed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  const handsIn = 'bytes' in source
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('backups:preview.foreign.text')}</Text>
        {handsIn && (
          <FileInput
            label={t('backups:preview.foreign.vault')}
            description={t('backups:preview.foreign.vaultHint')}
            placeholder={t('backups:preview.foreign.choose')}
            accept=".json,application/json"
            value={vault ?? null}
            error={wrong && wrong.field !== 'passphrase' ? wrong.text : undefined}
            onChange={(file) => {
              open.reset()
              setVault(file ?? undefined)
            }}
          />
        )}
        <SecretField
          secret={secret}
          onChange={type}
          labels={{ passphrase: t('backups:preview.foreign.passphrase'), recovery: t('backups:preview.foreign.recovery') }}
          error={wrong && (!handsIn || wrong.field === 'passphrase') ? wrong.text : undefined}
        />
        <Group justify="space-between" gap={8}>
          <SwitchSecret secret={secret} onChange={type} />
          <Group gap={8}>
            <Button onClick={onClose}>{t('backups:preview.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!secret.typed || (handsIn && !vault)} loading={open.isPending}>{t('backups:preview.foreign.open')}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
