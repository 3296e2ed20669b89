import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { CadencePicker, isCadence } from '../rhythm/CadencePicker'
import { LoadChart } from './LoadChart'

interface Props {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** How often to be in touch with everyone ticked, with the days it fills before it is said yes to. */
export function CadenceDialog({ ids, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [days, setDays] = useState<number>(30)
  const valid = isCadence(days)
  const load = useQuery({ ...calls.ask.cadence.load.queryOptions({ input: { ids: [...ids], days }, enabled: valid }), placeholderData: keepPreviousData })
  const set = () => {
    if (!valid) return
    void run({ type: 'person.setCadence', ids: [...ids], days }).then((done) => done && onClose())
  }
  return (
    <Modal opened onClose={onClose} size={520} title={t('people:cadence.title', { count: ids.length })} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          set()
        }}
      >
        <Stack gap="md">
          <CadencePicker days={days} onChange={setDays} />
          {load.data && valid && <LoadChart load={load.data} />}
          <Text size="sm" c="dimmed">{t('people:cadence.spread', { count: ids.length })}</Text>
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={!valid}>{t('people:cadence.set', { count: ids.length })}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
