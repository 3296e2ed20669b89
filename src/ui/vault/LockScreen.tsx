import { Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { Flame } from '../look/Flame'
import { useDeviceSettings } from '../settings/useDeviceSettings'
import { noSecret, type Secret, SecretField, SwitchSecret, unlockOf } from './SecretField'
import classes from './Vault.module.css'

/** All a window shows of a locked book. */
export function LockScreen() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const { device } = useDeviceSettings()
  const [secret, setSecret] = useState(noSecret)
  const unlock = useMutation({
    mutationFn: () => client.vault.unlock(unlockOf(secret)),
    onSuccess: () => cache.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate()
  }
  const error = unlock.error ? trouble.read(unlock.error).text : undefined
  const type = (typed: Secret) => {
    if (typed.recovery !== secret.recovery) unlock.reset()
    setSecret(typed)
  }
  return (
    <form className={classes.lock} onSubmit={submit}>
      <Flame size={40} />
      <Title order={1}>{t('vault:locked.title')}</Title>
      <Text c="dimmed">{t('vault:locked.text')}</Text>
      {device?.keyTrouble && <Text size="sm" c="ember" role="status" maw={320} ta="center">{t(`vault:locked.${device.keyTrouble}`)}</Text>}
      <SecretField secret={secret} onChange={type} labels={{ passphrase: t('vault:locked.passphrase'), recovery: t('vault:locked.recovery') }} error={error} width={320} />
      <Button type="submit" variant="filled" w={320} disabled={!secret.typed} loading={unlock.isPending}>{t('vault:locked.unlock')}</Button>
      <SwitchSecret secret={secret} onChange={type} />
    </form>
  )
}
