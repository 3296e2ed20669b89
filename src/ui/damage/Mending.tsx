import { Button, Progress } from '@mantine/core'
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
  const jobs = useProgress((progress) => progress.jobs)
  const stage = repairStages.findLast((one) => jobs[jobOf(one)]) ?? 'check'
  const share = jobs[jobOf(stage)]?.done ?? 0
  const canStop = stage === 'check' || stage === 'read'
  return (
    <div className={classes.mending}>
      <div>
        <p role="status">{t(`repair:page.stage.${stage}`)}</p>
        <Progress value={share} size="sm" aria-label={t('repair:page.progress')} />
      </div>
      <span data-number>{t('repair:page.share', { share })}</span>
      <Button disabled={!canStop} onClick={() => void client.book.stopRepair().catch(trouble.show)}>{t('repair:page.stop')}</Button>
    </div>
  )
}
