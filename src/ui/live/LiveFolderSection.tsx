import { Button, Code, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls, client, connection } from '../book/client'
import { useTrouble } from '../book/trouble'
import { Section } from '../settings/Section'
import classes from '../settings/Settings.module.css'
import { SettingText } from '../settings/SettingText'
import { LiveNotes } from './LiveNotes'

/** A folder of notes that follows the book, and the notes in it that may be conversations. */
export function LiveFolderSection() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const trouble = useTrouble()
  const { host } = connection
  const live = useQuery(calls.live.show.queryOptions({}))
  const keep = useMutation({
    mutationFn: (folder: string | undefined) => client.live.keep({ folder }),
    onSuccess: (kept) => {
      cache.setQueryData(calls.live.show.queryKey({}), kept)
      void cache.invalidateQueries({ queryKey: calls.live.notes.key() })
    },
  })
  if (!live.data) return null
  const { folder, files, left, mayChoose } = live.data
  const failed = live.data.trouble
  const tryKeeping = (wanted: string | undefined) => keep.mutateAsync(wanted).then(() => undefined, trouble.read)
  const choose = async () => {
    const chosen = await host.chooseFolder?.()
    if (chosen) keep.mutate(chosen, { onError: trouble.show })
  }
  return (
    <Section title={t('live:title')} text={t('live:text')}>
      <Text size="sm" fw={600} className={classes.wide}>{t('live:warning')}</Text>
      {mayChoose ? (
        <div className={classes.wide}>
          <SettingText label={t('live:folder')} description={t('live:folderHint')} value={folder ?? ''} onSave={(typed) => tryKeeping(typed || undefined)} />
        </div>
      ) : (
        !folder && (
          <Text size="sm" c="dimmed" className={classes.wide}>
            {t('live:byCommand')} <Code>hearth live --folder FOLDER</Code>
          </Text>
        )
      )}
      <Group gap={8} className={classes.wide}>
        {mayChoose && host.chooseFolder && <Button loading={keep.isPending} onClick={() => void choose()}>{t('live:choose')}</Button>}
        {folder && <Button onClick={() => keep.mutate(undefined, { onError: trouble.show })}>{t('live:stop')}</Button>}
        {folder && host.showFile && <Button onClick={() => host.showFile?.(folder)}>{t('live:show')}</Button>}
      </Group>
      {folder && (
        <Text size="sm" className={classes.wide} role="status">
          {t('live:files', { count: files })} <Code>{folder}</Code>
        </Text>
      )}
      {failed && <Text size="sm" c="ember" role="alert" className={classes.wide}>{t(`problems:${failed.code}`, { ...failed.params, defaultValue: failed.message })}</Text>}
      {left.map((file) => <Text key={file} size="sm" c="dimmed" className={classes.wide}>{t('live:leftAlone', { file })}</Text>)}
      {folder && <LiveNotes />}
    </Section>
  )
}
