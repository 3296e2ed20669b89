import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { LoadChart } from '../people/LoadChart'
import { CadencePicker, isCadence } from './CadencePicker'

/** A tag, or a saved search by its id. */
type Of = { readonly tag: string } | { readonly segmentId: string }

interface Props {
  readonly title: string
  /** Whom it is for; nothing while that is not said. */
  readonly of: Of | undefined
  /** Of the rule there is. */
  readonly days: number | undefined
  readonly onClose: () => void
  /** Says or asks whom it is for, with what is wrong about that. */
  readonly children: (wrong: string | undefined) => ReactNode
}

/** How often to be in touch with everybody of a tag or a saved search, with the days it fills before it is said yes to. */
export function RuleDialog({ title, of, days: before, onClose, children }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const trouble = useTrouble()
  const [days, setDays] = useState<number>(before ?? 30)
  const asked = of !== undefined && isCadence(days)
  const load = useQuery({ ...calls.ask.cadence.load.queryOptions({ input: { ...(of ?? { tag: '-' }), days }, enabled: asked, retry: false }), placeholderData: keepPreviousData })
  const wrong = asked && load.error ? trouble.read(load.error).text : undefined
  const valid = asked && wrong === undefined
  const set = () => {
    if (!valid) return
    void run('tag' in of ? { type: 'tagRule.set', tag: of.tag, days } : { type: 'segmentRule.set', id: of.segmentId, days }).then((done) => done && onClose())
  }
  return (
    <Modal opened onClose={onClose} size={520} title={title} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          set()
        }}
      >
        <Stack gap="md">
          {children(wrong)}
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
