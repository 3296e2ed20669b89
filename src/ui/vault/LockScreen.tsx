import { Button, PasswordInput, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { Flame } from '../look/Flame'
import { useDeviceSettings } from '../settings/useDeviceSettings'
import { showedTheBook } from './showedTheBook'
import classes from './Vault.module.css'

/** All a window shows of a locked book. What it held in memory goes with the page it was on. */
export function LockScreen() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const { device } = useDeviceSettings()
  const [typed, setTyped] = useState('')
  const [recovery, setRecovery] = useState(false)
  useEffect(() => {
    document.title = 'Hearth'
    if (showedTheBook()) window.location.reload()
  }, [])
  const unlock = useMutation({
    mutationFn: () => client.vault.unlock(recovery ? { recovery: typed } : { passphrase: typed }),
    onSuccess: () => cache.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate()
  }
  const error = unlock.error ? trouble.read(unlock.error).text : undefined
  const field = { 'data-autofocus': true, autoFocus: true, value: typed, error, label: t(recovery ? 'vault:locked.recovery' : 'vault:locked.passphrase') }
  return (
    <form className={classes.lock} onSubmit={submit}>
      <Flame size={40} />
      <Title order={1}>{t('vault:locked.title')}</Title>
      <Text c="dimmed">{t('vault:locked.text')}</Text>
      {device?.keyTrouble && <Text size="sm" c="ember" role="status" maw={320} ta="center">{t(`vault:locked.${device.keyTrouble}`)}</Text>}
      {recovery ? (
        <TextInput {...field} w={320} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
      ) : (
        <PasswordInput {...field} w={320} autoComplete="current-password" onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <Button type="submit" variant="filled" w={320} disabled={!typed} loading={unlock.isPending}>{t('vault:locked.unlock')}</Button>
      <button
        type="button"
        className={classes.other}
        onClick={() => {
          setRecovery(!recovery)
          setTyped('')
          unlock.reset()
        }}
      >
        {t(recovery ? 'vault:locked.usePassphrase' : 'vault:locked.useRecovery')}
      </button>
    </form>
  )
}
