import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { useSearchText } from '../search/searchText'
import { SegmentLoad } from './SegmentLoad'

interface Props {
  /** Of a search that is kept already. */
  readonly id: string | undefined
  readonly name: string
  readonly query: string
  /** Of the rhythm it carries. */
  readonly days: number | undefined
  readonly onClose: () => void
}

/** Asks for the name of a search, and of one that is kept what it searches for; what is wrong stands beside its field. */
export function SegmentDialog({ id, name: before, query: searched, days, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const write = useSearchText((search) => search.write)
  const [name, setName] = useState(before)
  const [query, setQuery] = useState(searched)
  const [wrong, setWrong] = useState<Trouble>()
  const save = () =>
    void run({ type: 'segment.save', id, name, query }, { onTrouble: setWrong }).then((done) => {
      if (!done) return
      write(query.trim())
      onClose()
    })
  const inQuery = wrong?.field === 'query' || wrong?.code.startsWith('query.') === true
  return (
    <Modal opened onClose={onClose} title={t(id === undefined ? 'segments:save' : 'segments:changeTitle')} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <TextInput data-autofocus label={t('segments:name')} description={id === undefined ? query : undefined} value={name} error={inQuery ? undefined : wrong?.text} onChange={(event) => setName(event.currentTarget.value)} />
          {id !== undefined && <TextInput label={t('segments:query')} value={query} error={inQuery ? wrong?.text : undefined} onChange={(event) => setQuery(event.currentTarget.value)} />}
          {id !== undefined && days !== undefined && query.trim() !== searched && <SegmentLoad id={id} days={days} query={query.trim()} />}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={name.trim() === ''}>{t('segments:keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
