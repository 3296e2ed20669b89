import { Button, Code, Group, Switch, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StandingFile } from '../../contract'
import { calls, client, connection } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'
import { Section } from '../settings/Section'
import classes from '../settings/Settings.module.css'
import { SettingText } from '../settings/SettingText'

/** A calendar file kept up to date in a folder of this device, and which calendars follow such a file. */
export function CalendarFileSection() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const trouble = useTrouble()
  const { host } = connection
  const file = useQuery(calls.exports.standing.queryOptions({}))
  const keep = useMutation({
    mutationFn: (wanted: Pick<StandingFile, 'folder' | 'dueDays'>) => client.exports.keepStanding(wanted),
    onSuccess: (kept) => cache.setQueryData(calls.exports.standing.queryKey({}), kept),
  })
  if (!file.data) return null
  const { folder, dueDays, path } = file.data
  const failed = file.data.trouble
  const tryKeeping = (wanted: string | undefined): Promise<Trouble | undefined> => keep.mutateAsync({ folder: wanted, dueDays }).then(() => undefined, trouble.read)
  const choose = async () => {
    const chosen = await host.chooseFolder?.()
    const wrong = chosen ? await keep.mutateAsync({ folder: chosen, dueDays }).then(() => undefined, (error: unknown) => error) : undefined
    if (wrong) trouble.show(wrong)
  }
  return (
    <Section title={t('settings:calendarFile.title')} text={t('settings:calendarFile.text')}>
      {host.kind === 'desktop' ? (
        <div className={classes.wide}>
          <SettingText label={t('settings:calendarFile.folder')} description={t('settings:calendarFile.folderHint')} value={folder ?? ''} onSave={(typed) => tryKeeping(typed || undefined)} />
        </div>
      ) : (
        !folder && <Text size="sm" c="dimmed" className={classes.wide}>{t('live:byCommand')} <Code>hearth calendar-file --folder FOLDER</Code></Text>
      )}
      <Group gap={8} className={classes.wide}>
        {host.chooseFolder && <Button onClick={() => void choose()}>{t('settings:calendarFile.choose')}</Button>}
        {folder && <Button onClick={() => void tryKeeping(undefined)}>{t('settings:calendarFile.stop')}</Button>}
        {path && host.showFile && <Button onClick={() => host.showFile?.(path)}>{t('settings:calendarFile.show')}</Button>}
      </Group>
      {path && <code className={`${classes.path} ${classes.wide}`}>{path}</code>}
      {failed && <Text size="sm" c="ember" role="alert" className={classes.wide}>{t(`problems:${failed.code}`, { ...failed.params, defaultValue: failed.message })}</Text>}
      {folder && (
        <Switch
          className={classes.wide}
          label={t('settings:calendarFile.dueDays')}
          description={t('settings:calendarFile.dueDaysHint')}
          checked={dueDays}
          onChange={(event) => keep.mutate({ folder, dueDays: event.currentTarget.checked }, { onError: trouble.show })}
        />
      )}
      <Text size="sm" c="dimmed" className={classes.wide}>{t('settings:calendarFile.followers')}</Text>
    </Section>
  )
}
