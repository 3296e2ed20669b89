import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { Section } from '../settings/Section'
import classes from '../settings/Settings.module.css'
import { RememberKey } from './RememberKey'
import { VaultDialog, type VaultDoing } from './VaultDialog'

/** Whether the book is encrypted; encrypting it, another passphrase, none any more; when it is locked. */
export function VaultSection() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const trouble = useTrouble()
  const [doing, setDoing] = useState<VaultDoing>()
  const vault = useQuery(calls.vault.status.queryOptions({}))
  if (!vault.data) return null
  const { encrypted, lockAfter, shortest, canLock } = vault.data
  const refresh = () => cache.invalidateQueries({ queryKey: calls.vault.key() })
  const keep = (minutes: string | number) => typeof minutes === 'number' && void client.vault.keepLockAfter({ minutes }).then(refresh, trouble.show)
  const close = () => {
    setDoing(undefined)
    void refresh()
  }
  return (
    <Section title={t('vault:title')} text={t('vault:text')}>
      <Text size="sm" className={classes.wide}>{t(encrypted ? 'vault:on' : 'vault:off')}</Text>
      <Group gap={8} className={classes.wide}>
        {encrypted ? (
          <>
            {canLock && <Button onClick={() => void client.vault.lock().catch(trouble.show)}>{t('vault:lock')}</Button>}
            <Button onClick={() => setDoing('change')}>{t('vault:change')}</Button>
            <Button onClick={() => setDoing('remove')}>{t('vault:remove')}</Button>
          </>
        ) : (
          <Button onClick={() => setDoing('enable')}>{t('vault:enable')}</Button>
        )}
      </Group>
      {encrypted && canLock && <NumberInput label={t('vault:lockAfter')} description={t('vault:lockAfterHint')} min={0} max={1440} clampBehavior="strict" value={lockAfter} onChange={keep} />}
      {encrypted && canLock && <RememberKey />}
      {encrypted && <Text size="sm" c="dimmed" className={classes.wide}>{t('vault:leaves')}</Text>}
      {doing && <VaultDialog doing={doing} shortest={shortest} onClose={close} />}
    </Section>
  )
}
