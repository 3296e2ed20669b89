import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dayOf, timeOf } from '../../core/days'
import type { Entry } from '../../core/entries/registry'
import { useRun } from '../book/useRun'
import { useDraftsAtHand } from '../drafts/useDraftsAtHand'
import type { OpenForm } from '../layout/screen'
import { cardOf } from './cards'
import classes from './EntryRow.module.css'
import { useDayAndTime } from './useDayAndTime'

interface Named {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly entry: Entry
  /** Everybody it is about. */
  readonly people: readonly Named[]
  /** The person whose timeline this is; not named in each row. */
  readonly personId?: string
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
  readonly onDeleted: () => void
}

/** One row of a timeline: what was, when and with whom; changed and deleted where it stands. */
export function EntryRow({ entry, people, personId, editing, onEdit, onDeleted }: Props) {
  const { Card, Buttons, tone } = cardOf(entry)
  const row = useRef<HTMLDivElement>(null)
  const wasEditing = useRef(editing)
  useEffect(() => {
    if (wasEditing.current && !editing) row.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
    wasEditing.current = editing
  }, [editing])
  if (editing) return <EntryEditor entry={entry} people={people} onDone={() => onEdit(false)} />
  return (
    <div ref={row} className={classes.row} data-tone={tone}>
      <div className={classes.body}>
        <Card entry={entry} />
        <Meta entry={entry} others={people.filter(({ id }) => id !== personId)} />
        {Buttons && <Buttons entry={entry} />}
      </div>
      <Acts entry={entry} onEdit={() => onEdit(true)} onDeleted={onDeleted} />
    </div>
  )
}

function Meta({ entry, others }: { readonly entry: Entry; readonly others: readonly Named[] }) {
  const { t } = useTranslation()
  const write = useDayAndTime()
  const day = dayOf(entry.at)
  const { meta, hidesDay } = cardOf(entry)
  const words = meta(entry).map(({ key, params }) => t(key, params ?? {}))
  if (hidesDay && words.length + others.length === 0) return null
  return (
    <small className={classes.meta}>
      {!hidesDay && <time dateTime={day}>{write({ day, time: timeOf(entry.at) })}</time>}
      {words.map((word, index) => (hidesDay && index === 0 ? word : ` · ${word}`)).join('')}
      {others.map(({ id, name }, index) => (
        <span key={id}>
          {hidesDay && words.length + index === 0 ? '' : ' · '}
          <Link to={`/people/${id}`}><bdi>{name}</bdi></Link>
        </span>
      ))}
    </small>
  )
}

function Acts({ entry, onEdit, onDeleted }: { readonly entry: Entry; readonly onEdit: () => void; readonly onDeleted: () => void }) {
  const { t } = useTranslation()
  const run = useRun()
  const remove = async () => {
    if (await run({ type: 'entry.delete', ids: [entry.id] })) onDeleted()
  }
  const pin = (pinned: boolean) => void run({ type: 'entry.edit', id: entry.id, patch: { pinned: pinned || null } })
  const what = t(`timeline:what.${entry.kind}`)
  return (
    <div className={classes.acts}>
      {entry.kind === 'note' && (
        <ActionIcon size={28} aria-label={t(entry.pinned ? 'timeline:unpin' : 'timeline:pin')} onClick={() => pin(!entry.pinned)}>
          {entry.pinned ? <IconPinnedOff size={16} stroke={1.7} /> : <IconPin size={16} stroke={1.7} />}
        </ActionIcon>
      )}
      {entry.kind === 'reminder' && entry.doneAt && (
        <ActionIcon size={28} aria-label={t('timeline:reminder.reopen')} onClick={() => void run({ type: 'entry.edit', id: entry.id, patch: { doneAt: null } })}>
          <IconArrowBackUp size={16} stroke={1.7} />
        </ActionIcon>
      )}
      <ActionIcon size={28} aria-label={t('timeline:edit', { what })} onClick={onEdit} data-edit>
        <IconPencil size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('timeline:delete', { what })} onClick={() => void remove()}>
        <IconTrash size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  )
}

function EntryEditor({ entry, people, onDone }: Pick<Props, 'entry' | 'people'> & { readonly onDone: () => void }) {
  const atHand = useDraftsAtHand()
  const { Editor } = cardOf(entry)
  const open = { form: entry.kind, entryId: entry.id } as OpenForm
  if (!atHand) return null
  return <Editor start={{ open, atHand, entry, people }} onDone={onDone} />
}
