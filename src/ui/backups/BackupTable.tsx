import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../contract/backups'
import { formatBytes, formatMoment } from '../book/formatMoment'
import heard from '../look/Heard.module.css'
import classes from './Backups.module.css'

const SHOWN = 6

interface Props {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
}

/** Backups, the latest first: when, how many people, how large, why, and where they lie. */
export function BackupTable({ backups, onRestore }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, SHOWN)
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('backups:madeAt')}</th>
            <th scope="col" className={classes.number}>{t('backups:holds')}</th>
            <th scope="col" className={classes.number}>{t('backups:size')}</th>
            <th scope="col">{t('backups:why')}</th>
            <th scope="col"><span className={heard.heard}>{t('backups:restore')}</span></th>
          </tr>
        </thead>
        <tbody>{shown.map((backup) => <Row key={backup.file} backup={backup} onRestore={onRestore} />)}</tbody>
      </table>
      {backups.length > shown.length && <Button mt={8} onClick={() => setAll(true)}>{t('backups:all', { count: backups.length })}</Button>}
    </>
  )
}

function Row({ backup, onRestore }: { readonly backup: Backup; readonly onRestore: Props['onRestore'] }) {
  const { t, i18n } = useTranslation()
  const { madeAt, people, bytes, reason, inBook, inSecond } = backup
  const when = formatMoment(madeAt, i18n.language)
  const place = inBook && inSecond ? 'both' : inBook ? undefined : 'second'
  return (
    <tr>
      <td><time dateTime={madeAt}>{when}</time></td>
      <td className={classes.number}>{people === undefined ? t('backups:unread') : people.toLocaleString(i18n.language)}</td>
      <td className={classes.number}>{formatBytes(bytes, i18n.language)}</td>
      <td>
        {t(`backups:reason.${reason}`)}
        {place && <span> · {t(`backups:place.${place}`)}</span>}
      </td>
      <td>
        <Button size="compact-sm" aria-label={t('backups:restoreOf', { when })} onClick={() => onRestore(backup)}>{t('backups:restore')}</Button>
      </td>
    </tr>
  )
}
