import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'

interface Props {
  /** Of a search that is kept already. */
  readonly id: string | undefined
  readonly name: string
  readonly query: string
  readonly onClose: () => void
}

/** Asks for the name of a search. */
export function SegmentDialog({ id, name: before, query, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [name, setName] = useState(before)
  const [wrong, setWrong] = useState<string>()
  const save = () => void run({ type: 'segment.save', id, name, query }, { onTrouble: ({ text }) => setWrong(text) }).then((done) => done && onClose())
  return (
    <Modal opened onClose={onClose} title={t(id === undefined ? 'segments:save' : 'segments:rename')} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <TextInput data-autofocus label={t('segments:name')} description={query} value={name} error={wrong} onChange={(event) => setName(event.currentTarget.value)} />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={name.trim() === ''}>{t('segments:keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
