import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../core/entries/registry'
import { useTrouble } from '../book/trouble'
import { EntryRow } from './EntryRow'
import { KindFilter } from './KindFilter'
import classes from './Timeline.module.css'
import { TimelineEmpty } from './TimelineEmpty'
import { useScroller } from './useScroller'
import { type TimelineOf, useTimelineRows, useTimelineStart } from './useTimelinePages'

interface Props {
  readonly personId?: string
  readonly company?: string
  /** Without the filter, in less room. */
  readonly compact?: boolean
}

/** Everything that happened with one person or everybody at a company: pinned notes, then the latest first. Only what is in view is asked for and drawn. */
export function Timeline({ personId, company, compact }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [kind, setKind] = useState<EntryKind>()
  const [words, setWords] = useState('')
  const of: TimelineOf = { personId, company, kind, words: words.trim() || undefined }
  const start = useTimelineStart(of)
  const total = start.data?.total
  if (start.isError) {
    return (
      <div className={classes.failed} role="alert">
        <p>{trouble.read(start.error).text}</p>
        <Button size="xs" onClick={() => void start.refetch()}>{t('timeline:retry')}</Button>
      </div>
    )
  }
  return (
    <section aria-label={t('timeline:label')} className={classes.timeline} data-compact={compact || undefined}>
      {!compact && (total || kind || words) ? (
        <div className={classes.narrow}>
          <KindFilter kinds={start.data?.kinds ?? []} value={kind} onChange={setKind} />
          <TextInput size="xs" type="search" className={classes.search} leftSection={<IconSearch size={14} />} aria-label={t('timeline:search')} placeholder={t('timeline:search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </div>
      ) : null}
      {total === 0 && of.words && <p className={classes.nothing} role="status">{t('timeline:foundNothing')}</p>}
      {total === 0 && !of.words && <TimelineEmpty personId={personId} filtered={kind !== undefined} />}
      {total ? <Rows key={`${kind ?? 'all'} ${of.words ?? ''}`} of={of} total={total} /> : null}
    </section>
  )
}

function Rows({ of, total }: { readonly of: TimelineOf; readonly total: number }) {
  const list = useRef<HTMLOListElement>(null)
  const { element, margin } = useScroller(list)
  const [editing, setEditing] = useState<{ readonly id: string; readonly index: number }>()
  const editingIndex = editing?.index
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(editingIndex === undefined ? [] : [editingIndex])])].filter((index) => index < range.count).sort((a, b) => a - b),
    [editingIndex],
  )
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 0])
  const rows = useTimelineRows(of, first, last)
  const getItemKey = useCallback((index: number) => rows.entryAt(index)?.id ?? index, [rows])
  const virtualizer = useVirtualizer({ count: total, getScrollElement: () => element, estimateSize: () => 66, overscan: 8, scrollMargin: margin, rangeExtractor, getItemKey })
  const shown = virtualizer.getVirtualItems()
  const inView = shown.filter(({ index }) => index !== editingIndex || shown.length === 1)
  const from = inView[0]?.index ?? 0
  const to = inView.at(-1)?.index ?? 0
  useEffect(() => setRange([from, to]), [from, to])
  const { entryAt, nameOf } = rows
  const people = (ids: readonly string[]) => ids.flatMap((id) => ({ id, name: nameOf(id) ?? '' })).filter(({ name }) => name !== '')
  return (
    <ol ref={list} className={classes.rows} tabIndex={-1} style={{ height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, start, key }) => {
        const entry = entryAt(index)
        return (
          <li key={key} ref={virtualizer.measureElement} data-index={index} aria-setsize={total} aria-posinset={index + 1} className={classes.item} style={{ transform: `translateY(${String(start - margin)}px)` }}>
            {entry ? (
              <EntryRow
                entry={entry}
                people={people(entry.personIds)}
                personId={of.personId}
                editing={editing?.id === entry.id}
                onEdit={(open) => setEditing(open ? { id: entry.id, index } : undefined)}
                onDeleted={() => list.current?.focus()}
              />
            ) : (
              <div className={classes.waiting} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
