import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictCopy, MergedCopy } from '../../contract/conflicts'
import { cache, calls, client } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import { useTrouble } from '../book/trouble'
import { LoadFailed } from '../layout/LoadFailed'
import classes from './Damage.module.css'
import { useDamageScreen } from './damageScreen'
import { Sheet } from './Sheet'

/** Second versions of the book's files: what each holds, to be merged or set aside. */
export function CopiesPage() {
  const { t } = useTranslation()
  const set = useDamageScreen((screen) => screen.set)
  const list = useQuery(calls.conflicts.list.queryOptions({ gcTime: 0 }))
  const [done, setDone] = useState<readonly Partial<MergedCopy>[]>([])
  const onDone = (one: Partial<MergedCopy>) => {
    setDone((before) => [...before, one])
    return cache.invalidateQueries()
  }
  const copies = list.data?.copies
  return (
    <Sheet title={t('conflicts:title')} lead={t('conflicts:text')}>
      <h2>{t('conflicts:copies')}</h2>
      {list.isPending && <p className={classes.lead} role="status">{t('repair:page.looking')}</p>}
      {list.error && <LoadFailed error={list.error} retry={() => void list.refetch()} />}
      {copies?.length === 0 && <p className={classes.lead}>{t('conflicts:none')}</p>}
      {copies && copies.length > 0 && (
        <>
          <ul className={classes.acts} aria-label={t('conflicts:copies')}>{copies.map((copy) => <CopyRow key={copy.file} copy={copy} onDone={onDone} />)}</ul>
          <p className={classes.place}>{t('conflicts:mergeText')}</p>
        </>
      )}
      {done.map((one) => <Done key={one.aside} done={one} />)}
      <Button mt={22} variant={copies?.length === 0 ? 'filled' : 'default'} onClick={() => set({ copies: false })}>{t('conflicts:go')}</Button>
    </Sheet>
  )
}

function CopyRow({ copy, onDone }: { readonly copy: ConflictCopy; readonly onDone: (done: Partial<MergedCopy>) => unknown }) {
  const { t, i18n } = useTranslation()
  const trouble = useTrouble()
  const { file, kind, program, news, latest } = copy
  const merge = useMutation({ mutationFn: () => client.conflicts.merge({ file }), onSuccess: onDone, onError: trouble.show })
  const putAside = useMutation({ mutationFn: () => client.conflicts.setAside({ file }), onSuccess: onDone, onError: trouble.show })
  return (
    <li>
      <div>
        <code className={classes.file}>{file}</code>
        <p>
          {kind ? t(`conflicts:news.${kind}`, { count: news }) : t('conflicts:unreadable')}
          {latest && `, ${t('conflicts:latest', { when: formatMoment(latest, i18n.language) })}`} · {t(`conflicts:program.${program}`)}
        </p>
      </div>
      <Group gap={8} wrap="nowrap">
        {kind && <Button variant="filled" aria-label={`${t('conflicts:merge')} ${file}`} loading={merge.isPending} onClick={() => merge.mutate()}>{t('conflicts:merge')}</Button>}
        <Button aria-label={`${t('conflicts:putAside')} ${file}`} loading={putAside.isPending} onClick={() => putAside.mutate()}>{t('conflicts:putAside')}</Button>
      </Group>
    </li>
  )
}

function Done({ done: { rows, clashes = [], aside } }: { readonly done: Partial<MergedCopy> }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list} role="status">
      {rows !== undefined && <li>{t('conflicts:merged', { count: rows })}</li>}
      {clashes.length > 0 && <li>{t('conflicts:clashes')}</li>}
      {clashes.map(({ name, field, ours, theirs }) => (
        <li key={`${name} ${field} ${theirs}`}>
          <b dir="auto">{name}</b> {field || t('conflicts:whole')}: {ours || '–'} ≠ {theirs || '–'}
        </li>
      ))}
      <li>{t('conflicts:aside', { aside })}</li>
    </ul>
  )
}
