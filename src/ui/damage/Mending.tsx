import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { repairStages } from '../../contract/repair'
import { client } from '../book/client'
import { useProgress } from '../book/followBook'
import { useTrouble } from '../book/trouble'
import classes from './Damage.module.css'

const jobOf = (stage: string) => `repair-${stage}`

/** Forgets how far the last repair came. */
export function beginMending(): void {
  const ours = new Set(repairStages.map(jobOf))
  useProgress.setState(({ jobs }) => ({ jobs: Object.fromEntries(Object.entries(jobs).filter(([job]) => !ours.has(job))) }))
}

/** What a repair is doing, how far it is, and the way out of it as long as nothing is written. */
export function Mending() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const stop = useMutation({ mutationFn: () => client.book.stopRepair(), onError: trouble.show })
  const jobs = useProgress((progress) => progress.jobs)
  const stage = repairStages.findLast((one) => jobs[jobOf(one)]) ?? 'check'
  const share = jobs[jobOf(stage)]?.done ?? 0
  const canStop = stage === 'check' || stage === 'read'
  // It ends where it can, which may take a while in a large book.
  const stopping = canStop && (stop.isPending || stop.isSuccess)
  return (
    <div className={classes.mending}>
      <div>
        <p role="status">{t(stopping ? 'repair:page.stopping' : `repair:page.stage.${stage}`)}</p>
        <Progress value={share} size="sm" aria-label={t('repair:page.progress')} />
      </div>
      <span data-number>{t('repair:page.share', { share })}</span>
      <Button disabled={!canStop || stopping} onClick={() => stop.mutate()}>{t('repair:page.stop')}</Button>
    </div>
  )
}
