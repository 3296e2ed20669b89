import { Button, FileButton, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, BackupSource } from '../../contract/backups'
import { calls, client } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import { useTrouble } from '../book/trouble'
import { Section } from '../settings/Section'
import classes from '../settings/Settings.module.css'
import { BackupTable } from './BackupTable'
import { RestoreDialog } from './RestoreDialog'
import { SecondFolderPart } from './SecondFolderPart'

export interface Chosen {
  readonly source: BackupSource
  readonly title: string
}

/** The backups there are, one more now, and bringing one back. */
export function BackupsSection() {
  const { t, i18n } = useTranslation()
  const cache = useQueryClient()
  const trouble = useTrouble()
  const [chosen, setChosen] = useState<Chosen>()
  const list = useQuery(calls.backups.list.queryOptions({}))
  const refresh = () => cache.invalidateQueries({ queryKey: calls.backups.key() })
  const make = useMutation({
    mutationFn: () => client.backups.make(),
    onSuccess: ({ made, people }) => {
      notifications.show({ withBorder: true, message: t(made ? 'backups:made' : 'backups:there', { people: people.toLocaleString(i18n.language) }) })
      return refresh()
    },
    onError: trouble.show,
  })
  if (!list.data) return null
  const { backups, second, mayChoose } = list.data
  const choose = ({ file, madeAt }: Backup) => setChosen({ source: { file }, title: t('backups:preview.title', { when: formatMoment(madeAt, i18n.language) }) })
  const chooseFile = (file: File | null) => file && setChosen({ source: { bytes: file, name: file.name }, title: t('backups:preview.titleFile', { name: file.name }) })
  return (
    <Section title={t('backups:title')} text={t('backups:text')}>
      <Group gap={8} className={classes.wide}>
        <Button loading={make.isPending} onClick={() => make.mutate()}>{t('backups:make')}</Button>
        <FileButton onChange={chooseFile} accept=".gz,application/gzip">{(props) => <Button {...props}>{t('backups:fromFile')}</Button>}</FileButton>
      </Group>
      <div className={classes.wide}>
        {backups.length === 0 ? <Text size="sm" c="dimmed">{t('backups:none')}</Text> : <BackupTable backups={backups} onRestore={choose} />}
      </div>
      <SecondFolderPart second={second} mayChoose={mayChoose} onChanged={refresh} />
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(undefined)} onRestored={() => void refresh()} />}
    </Section>
  )
}
