import { Button, Group, Modal, MultiSelect, Stack, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'

interface Props {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Tags to put on everyone ticked, and tags to take off. */
export function TagDialog({ ids, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const known = facets.data?.tags.map(({ name }) => name) ?? []
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const nothing = add.length === 0 && remove.length === 0
  const save = () => void run({ type: 'person.tag', ids: [...ids], add, remove }).then((done) => done && onClose())
  return (
    <Modal opened onClose={onClose} title={t('people:tags.title', { count: ids.length })} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!nothing) save()
        }}
      >
        <Stack gap="md">
          <TagsInput data-autofocus acceptValueOnBlur openOnFocus={false} label={t('people:tags.add')} placeholder={add.length === 0 ? t('people:tags.placeholder') : undefined} data={known} value={add} onChange={setAdd} />
          {known.length > 0 && <MultiSelect searchable label={t('people:tags.remove')} data={known} value={remove} onChange={setRemove} nothingFoundMessage={t('people:tags.none')} />}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={nothing}>{t('people:tags.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
