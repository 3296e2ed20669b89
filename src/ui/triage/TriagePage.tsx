import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lastSpokeAnswers } from '../../core/triage'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { useTiers } from '../rhythm/useTiers'
import { Choices } from './Choices'
import { TriageCard } from './TriageCard'
import { TriageDone } from './TriageDone'
import { TriageKeys } from './TriageKeys'
import classes from './TriagePage.module.css'
import { useTriage } from './useTriage'

/** One person after another: how often, then when they last spoke. Two keys a person; stop any time. */
export function TriagePage() {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const tiers = useTiers()
  const triage = useTriage()
  const { error, loading, personId, nextId, days, left, done } = triage
  if (error) return <LoadFailed error={error} retry={triage.retry} />
  if (loading) return <Loading />
  if (!personId) return <TriageDone skipped={triage.skipped} />

  const stop = () => go('/')
  const ways = { onSkip: triage.pass, onBack: triage.canGoBack ? triage.back : undefined, onStop: stop }
  return (
    <Page className={classes.page}>
      <PageHead title={t('triage:title')} sub={t('triage:left', { count: left, number: left.toLocaleString(i18n.language) })}>
        <Button onClick={stop}>{t('triage:stop')}</Button>
      </PageHead>
      <Progress value={(100 * done) / Math.max(1, done + left)} aria-label={t('triage:progress', { done, count: done + left })} size={4} color="gray.5" mt="sm" />
      <div className={classes.card}>
        <TriageCard id={personId} />
        {days === undefined ? (
          <Choices question={t('triage:often.question')} choices={tiers.map(({ days: value, every, name }) => ({ value, name: every, hint: name === every ? undefined : name }))} onChoose={triage.choose} {...ways} />
        ) : (
          <Choices
            question={t('triage:spoke.question')}
            choices={lastSpokeAnswers.map((value) => ({ value, name: t(`triage:spoke.${value}`) }))}
            onChoose={(value) => void triage.save(value)}
            {...ways}
          />
        )}
      </div>
      {nextId && <div hidden><TriageCard id={nextId} /></div>}
      <TriageKeys />
    </Page>
  )
}
