import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { LoadChart } from '../people/LoadChart'
import { CadencePicker, isCadence } from './CadencePicker'

interface Props {
  /** The rule to change; left out for a new one. */
  readonly rule?: { readonly tag: string; readonly days: number }
  readonly onClose: () => void
}

/** How often to be in touch with everybody who carries a tag, with the days it fills before it is said yes to. */
export function TagRuleDialog({ rule, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [tag, setTag] = useState(rule?.tag ?? '')
  const [days, setDays] = useState<number>(rule?.days ?? 30)
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const named = tag.trim()
  const valid = named !== '' && isCadence(days)
  const load = useQuery({ ...calls.ask.cadence.load.queryOptions({ input: { tag: named || '-', days }, enabled: valid }), placeholderData: keepPreviousData })
  const set = () => {
    if (!valid) return
    void run({ type: 'tagRule.set', tag: named, days }).then((done) => done && onClose())
  }
  return (
    <Modal opened onClose={onClose} size={520} title={t('settings:rhythms.ruleTitle')} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          set()
        }}
      >
        <Stack gap="md">
          <Autocomplete label={t('settings:rhythms.tag')} description={t('settings:rhythms.tagHint')} data={facets.data?.tags.map(({ name }) => name) ?? []} value={tag} onChange={setTag} readOnly={rule !== undefined} limit={20} />
          <CadencePicker days={days} onChange={setDays} />
          {load.data && valid && <LoadChart load={load.data} />}
          {load.data && valid && <Text size="sm" c="dimmed">{t('settings:rhythms.reaches', { count: load.data.people })}</Text>}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={!valid}>{t('settings:rhythms.set')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
