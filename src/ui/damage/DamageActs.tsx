import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../contract/backups'
import type { Harm } from '../../core/harm'
import type { Chosen } from '../backups/BackupsSection'
import { BackupTable } from '../backups/BackupTable'
import { RestoreDialog } from '../backups/RestoreDialog'
import { cache, calls, client } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import { useTrouble } from '../book/trouble'
import classes from './Damage.module.css'
import { useDamageScreen } from './damageScreen'
import { beginMending, Mending } from './Mending'

const STOPPED = 'repair.stopped'

/** The ways on, the safest first. */
export function DamageActs({ harm }: { readonly harm: Harm }) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const set = useDamageScreen((screen) => screen.set)
  const [listed, setListed] = useState(false)
  const repair = useMutation({
    mutationFn: () => client.book.repair(),
    onMutate: () => {
      beginMending()
      set({ mending: harm })
    },
    onSuccess: async (report) => {
      if (report.mended) set({ report })
      await cache.invalidateQueries()
    },
    onError: (error) => trouble.read(error).code !== STOPPED && trouble.show(error),
    onSettled: () => set({ mending: undefined }),
  })
  const wasStopped = repair.isError && trouble.read(repair.error).code === STOPPED
  const act = harm === 'damaged' ? 'repair' : 'reread'
  return (
    <ul className={classes.acts}>
      <li>
        <p>{t(`repair:page.${act}Text`)}</p>
        <Button variant="filled" loading={repair.isPending} onClick={() => repair.mutate()}>{t(`repair:page.${act}`)}</Button>
        {repair.isPending && <Mending />}
        {wasStopped && <p role="status" className={classes.stopped}>{trouble.read(repair.error).text}</p>}
      </li>
      {harm === 'damaged' && (
        <li>
          <p>{t('repair:page.restoreText')}</p>
          <Button aria-expanded={listed} disabled={repair.isPending} onClick={() => setListed(!listed)}>{t('repair:page.restore')}</Button>
          {listed && <Listed />}
        </li>
      )}
      <li>
        <p>{t(harm === 'unreadable' ? 'repair:page.elsewhere' : 'repair:page.lookText')}</p>
        {harm !== 'unreadable' && <Button disabled={repair.isPending} onClick={() => set({ looking: true })}>{t('repair:page.look')}</Button>}
      </li>
    </ul>
  )
}

function Listed() {
  const { t, i18n } = useTranslation()
  const list = useQuery(calls.backups.list.queryOptions({}))
  const [chosen, setChosen] = useState<Chosen>()
  const choose = ({ file, madeAt }: Backup) => setChosen({ source: { file }, title: t('backups:preview.title', { when: formatMoment(madeAt, i18n.language) }) })
  if (!list.data) return null
  return (
    <div className={classes.backups}>
      {list.data.backups.length === 0 ? <p>{t('repair:page.noBackups')}</p> : <BackupTable backups={list.data.backups} onRestore={choose} />}
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(undefined)} onRestored={() => void cache.invalidateQueries()} />}
    </div>
  )
}
