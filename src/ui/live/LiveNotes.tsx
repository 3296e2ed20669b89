import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LiveNote } from '../../contract/live'
import { calls, client } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useTrouble } from '../book/trouble'
import classes from './LiveNotes.module.css'

/** Dated notes of the user's own that link people: taken into their timelines or left. */
export function LiveNotes() {
  const { t } = useTranslation()
  const notes = useQuery(calls.live.notes.queryOptions({}))
  if (!notes.data) return null
  return (
    <div className={classes.notes}>
      <h3>{t('live:notes')}</h3>
      {notes.data.length === 0 ? <Text size="sm" c="dimmed">{t('live:noNotes')}</Text> : <Text size="sm" c="dimmed">{t('live:notesText')}</Text>}
      <ul>
        {notes.data.map((note) => <OneNote key={note.file} note={note} />)}
      </ul>
    </div>
  )
}

function OneNote({ note: { file, day, people, excerpt } }: { readonly note: LiveNote }) {
  const { t, i18n } = useTranslation()
  const cache = useQueryClient()
  const trouble = useTrouble()
  const answer = useMutation({
    mutationFn: (take: boolean) => client.live.answer({ file, take }),
    onSuccess: () => cache.invalidateQueries({ queryKey: calls.live.notes.key() }),
    onError: trouble.show,
  })
  return (
    <li aria-label={file}>
      <div>
        <b>{formatDay(day, i18n.language)}</b>{' '}
        {people.map(({ id, name }, index) => (
          <span key={id}>{index > 0 && ', '}<Link to={`/people/${id}`}><bdi>{name}</bdi></Link></span>
        ))}
        <p dir="auto">{excerpt}</p>
        <small dir="auto">{file}</small>
      </div>
      <Group gap={8} wrap="nowrap">
        <Button size="xs" loading={answer.isPending} onClick={() => answer.mutate(true)}>{t('live:take')}</Button>
        <Button size="xs" variant="subtle" disabled={answer.isPending} onClick={() => answer.mutate(false)}>{t('live:leave')}</Button>
      </Group>
    </li>
  )
}
