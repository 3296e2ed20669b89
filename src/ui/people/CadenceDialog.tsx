import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { Choices } from '../forms/Choices'
import { useTiers } from '../rhythm/useTiers'
import { LoadChart } from './LoadChart'

const LONGEST = 3650

interface Props {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** How often to be in touch with everyone ticked, with the days it fills before it is said yes to. */
export function CadenceDialog({ ids, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [days, setDays] = useState<number>(30)
  const tiers = useTiers()
  const valid = Number.isInteger(days) && days >= 1 && days <= LONGEST
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
          <Choices
            label={t('people:cadence.label')}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            options={tiers.map((tier) => ({ value: String(tier.days), label: tier.name }))}
          />
          <NumberInput
            data-autofocus
            label={t('people:cadence.days')}
            min={1}
            max={LONGEST}
            allowDecimal={false}
            value={Number.isNaN(days) ? '' : days}
            onChange={(value) => setDays(typeof value === 'number' ? value : Number.NaN)}
            error={valid ? undefined : t('people:cadence.invalid', { longest: LONGEST })}
          />
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
