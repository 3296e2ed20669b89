import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupSource } from '../../contract/backups'
import type { RestorePreview } from '../../core/backups/restorePreview'
import { calls, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useAnnounce } from '../book/useRun'
import classes from './Backups.module.css'
import type { Chosen } from './BackupsSection'
import { ForeignBackup } from './ForeignBackup'

interface Props {
  readonly chosen: Chosen
  readonly onClose: () => void
  readonly onRestored: () => void
}

/** What bringing a backup back would change, before anything is written. A backup that is not whole says so here. */
export function RestoreDialog({ chosen: { source: chosen, title }, onClose, onRestored }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const announce = useAnnounce()
  const found = useQuery(calls.backups.preview.queryOptions({ input: chosen, gcTime: 0 }))
  const [opened, setOpened] = useState<{ readonly source: BackupSource; readonly preview: RestorePreview }>()
  const { source, preview } = opened ?? { source: chosen, preview: found.data }
  const refused = found.error ? trouble.read(found.error) : undefined
  const restore = useMutation({
    mutationFn: () => client.backups.restore(source),
    onSuccess: (committed) => {
      announce(committed)
      onRestored()
      onClose()
    },
    onError: trouble.show,
  })
  const nothing = preview && isNothing(preview)
  const isForeign = !opened && refused !== undefined && foreign.has(refused.code)
  return (
    <Modal opened onClose={onClose} title={title} classNames={{ title: classes.title }} size={560} closeButtonProps={{ 'aria-label': t('backups:preview.cancel') }}>
      {isForeign ? (
        <ForeignBackup source={chosen} onClose={onClose} onOpened={(source, preview) => setOpened({ source, preview })} />
      ) : (
        <>
          {!preview && !refused && <Group gap="sm" role="status"><Loader size="xs" /><Text>{t('backups:preview.reading')}</Text></Group>}
          {!preview && refused && <Text role="alert">{refused.text}</Text>}
          {nothing && <Text>{t('backups:preview.nothing')}</Text>}
          {preview && !nothing && <Changes preview={preview} />}
          <Group justify="flex-end" gap={8} mt="md">
            <Button onClick={onClose}>{t('backups:preview.cancel')}</Button>
            <Button variant="filled" disabled={!preview || nothing} loading={restore.isPending} onClick={() => restore.mutate()}>{t('backups:preview.apply')}</Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

/** Of another encrypted book: something has to open it first. */
const foreign = new Set(['backup.foreign', 'backup.vaultMissing'])

const outcomes = ['added', 'changed', 'gone'] as const

function Changes({ preview }: { readonly preview: RestorePreview }) {
  const { t, i18n } = useTranslation()
  const counted = (of: 'people' | 'entries') => (
    <>
      <b>{t(`backups:preview.${of}`)}</b>
      {outcomes.map((outcome) => <span key={outcome}>{preview[of][outcome].toLocaleString(i18n.language)} {t(`backups:preview.${outcome}`)}</span>)}
    </>
  )
  return (
    <>
      <div className={classes.counts}>
        {counted('people')}
        {counted('entries')}
      </div>
      {outcomes.map((outcome) => preview[outcome].length > 0 && <Names key={outcome} title={t(`backups:preview.${outcome}`)} people={preview[outcome]} of={preview.people[outcome]} />)}
      {preview.others > 0 && <Text size="sm">{t('backups:preview.others', { count: preview.others })}</Text>}
      <Text size="sm" c="dimmed">{t('backups:preview.undoable')}</Text>
    </>
  )
}

function Names({ title, people, of }: { readonly title: string; readonly people: RestorePreview['added']; readonly of: number }) {
  const { t, i18n } = useTranslation()
  const more = of - people.length
  return (
    <section className={classes.names} aria-label={title}>
      <h3>{title}</h3>
      <p dir="auto">
        {people.map(({ name }) => name).join(i18n.language === 'zh' ? '、' : ', ')}
        {more > 0 && ` ${t('backups:preview.more', { count: more })}`}
      </p>
    </section>
  )
}

function isNothing({ people, entries, others }: RestorePreview): boolean {
  return others === 0 && outcomes.every((outcome) => people[outcome] === 0 && entries[outcome] === 0)
}
