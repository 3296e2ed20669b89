import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SecondFolder } from '../../contract/backups'
import { client, connection } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import { useTrouble } from '../book/trouble'
import settings from '../settings/Settings.module.css'
import classes from './Backups.module.css'

interface Props {
  readonly second: SecondFolder
  readonly mayChoose: boolean
  readonly onChanged: () => unknown
}

/** The folder every backup goes to besides, chosen in the desktop's own dialog. A page in a browser shows the command instead. */
export function SecondFolderPart({ second, mayChoose, onChanged }: Props) {
  const { t, i18n } = useTranslation()
  const trouble = useTrouble()
  const { host } = connection
  const keep = useMutation({ mutationFn: (folder: string | undefined) => client.backups.keepSecond({ folder }), onSuccess: onChanged, onError: trouble.show })
  const choose = async () => {
    const folder = await host.chooseFolder?.()
    if (folder) keep.mutate(folder)
  }
  const { folder, path, newest, trouble: failed } = second
  return (
    <div className={settings.wide}>
      <span className={settings.label}>{t('backups:second.title')}</span>
      <Text size="sm" c="dimmed">{t('backups:second.text')}</Text>
      {path ? <code className={settings.path}>{path}</code> : <Text size="sm" mt={4}>{t('backups:second.none')}</Text>}
      {newest && <Text size="sm" c="dimmed">{t('backups:second.newest', { when: formatMoment(newest, i18n.language) })}</Text>}
      {failed && <Text size="sm" c="ember" role="alert">{t(`problems:${failed.code}`, { ...failed.params, defaultValue: failed.message })}</Text>}
      {mayChoose && host.chooseFolder ? (
        <Group gap={8} mt={8}>
          <Button loading={keep.isPending} onClick={() => void choose()}>{t(folder ? 'backups:second.other' : 'backups:second.choose')}</Button>
          {folder && <Button onClick={() => keep.mutate(undefined)}>{t('backups:second.stop')}</Button>}
          {path && host.showFile && <Button onClick={() => host.showFile?.(path)}>{t('settings:calendarFile.show')}</Button>}
        </Group>
      ) : (
        <Text component="div" size="sm" c="dimmed" mt={4}>
          {t('backups:second.byCommand')}
          <code className={classes.command}>npm run -s hearth -- backup --second FOLDER</code>
        </Text>
      )}
    </div>
  )
}
