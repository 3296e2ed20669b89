import { Button, Group, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lastSpokeAnswers, tiers } from '../../core/triage'
import { calls } from '../book/client'
import { useRun, useUndo } from '../book/useRun'
import { Choices } from './Choices'
import { useRound } from './round'
import { TriageCard } from './TriageCard'
import { TriageDone } from './TriageDone'
import classes from './TriagePage.module.css'

/** One person after another: how often, then when they last spoke. Two keys a person; stop any time. */
export function TriagePage() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const { undo } = useUndo()
  const { only, skipped, skip, unskip } = useRound()
  const [days, setDays] = useState<number>()
  const next = useQuery({
    ...calls.ask.triage.next.queryOptions({ input: { skip: [...skipped], only: only && [...only], limit: 2 } }),
    placeholderData: (before) => before,
  })
  const personId = next.data?.people[0]?.id
  if (!next.data) return null
  if (!personId) return <TriageDone skipped={skipped.length} />

  const answer = async (lastSpoke: (typeof lastSpokeAnswers)[number]) => {
    if (days === undefined) return
    await run({ type: 'triage.answer', personId, days, lastSpoke }, { quiet: true })
    setDays(undefined)
  }
  const back = () => {
    if (days !== undefined) setDays(undefined)
    else if (skipped.length > 0) unskip()
    else void undo()
  }
  const pass = () => {
    setDays(undefined)
    skip(personId)
  }
  const { left, done } = next.data
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('triage:title')}</h1>
          <p>{t('triage:left', { count: left })}</p>
        </div>
        <Button onClick={() => go('/')}>{t('triage:stop')}</Button>
      </header>
      <Progress value={(100 * done) / Math.max(1, done + left)} aria-label={t('triage:progress', { done, count: done + left })} size="sm" color="gray.6" mt="sm" />
      <div className={classes.card}>
        <TriageCard id={personId} />
        {days === undefined ? (
          <Choices
            key={`${personId}-often`}
            question={t('triage:often.question')}
            choices={tiers.map((tier) => ({ value: tier, name: t(`triage:often.${tier}`), hint: t('triage:often.days', { count: tier }) }))}
            onChoose={setDays}
            onSkip={pass}
            onBack={back}
            onStop={() => go('/')}
          />
        ) : (
          <Choices
            key={`${personId}-spoke`}
            question={t('triage:spoke.question')}
            choices={lastSpokeAnswers.map((value) => ({ value, name: t(`triage:spoke.${value}`) }))}
            onChoose={(value) => void answer(value)}
            onSkip={pass}
            onBack={back}
            onStop={() => go('/')}
          />
        )}
      </div>
      <Group gap="md" mt="md" className={classes.keys}>
        <span><kbd>1</kbd>–<kbd>5</kbd> {t('triage:keys.choose')}</span>
        <span><kbd>S</kbd> {t('triage:keys.skip')}</span>
        <span><kbd>⌫</kbd> {t('triage:keys.back')}</span>
        <span><kbd>Esc</kbd> {t('triage:keys.stop')}</span>
      </Group>
    </div>
  )
}
