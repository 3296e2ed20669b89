import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { responseMinutes } from '../../core/complaints/responseTime'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { AskLine } from '../entries/AskLine'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { AnswerButton } from './AnswerButton'
import { ComplaintFields } from './ComplaintFields'
import { useComplaint } from './useComplaint'
import { useSpan } from './useSpan'
import { WaitingClock } from './WaitingClock'

function ComplaintCard({ entry }: CardProps<'complaint'>) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const span = useSpan()
  const { text, offered, answeredOn, solvedOn, goOn } = entry
  const write = (day: string) => formatDay(day, i18n.language, { today })
  const state = solvedOn ? t('complaints:state.solved', { day: write(solvedOn) }) : answeredOn ? t('complaints:state.answered', { day: write(answeredOn) }) : t('complaints:state.open')
  const took = responseMinutes(entry)
  return (
    <>
      <p className={classes.said} dir="auto">{text}</p>
      <p className={classes.small} data-late={!answeredOn || undefined}>
        {t('complaints:meta')} · {state}
        {!answeredOn && <WaitingClock entry={entry} />}
        {took !== undefined && ` · ${t('complaints:took', { time: span(took) })}`}
      </p>
      {offered && <p className={classes.details} dir="auto">{t('complaints:offered', { text: offered })}</p>}
      {!solvedOn && <p className={classes.details} dir="auto">{goOn ? t('complaints:goesOn', { reason: goOn }) : t('complaints:pauses')}</p>}
    </>
  )
}

function ComplaintButtons({ entry: { id, answeredOn, solvedOn, followedUpOn, goOn } }: CardProps<'complaint'>) {
  const { t } = useTranslation()
  const run = useRun()
  return (
    <Group gap={6} mt={4}>
      {!answeredOn && <AnswerButton id={id} />}
      {!solvedOn && <AskLine button={t('complaints:solve')} question={t('complaints:offeredLabel')} save={t('complaints:save')} optional onSave={(offered) => run({ type: 'complaint.solve', id, offered: offered || undefined })} />}
      {solvedOn && !followedUpOn && <Button size="compact-sm" onClick={() => void run({ type: 'complaint.followUp', id })}>{t('complaints:followUp')}</Button>}
      {solvedOn && <Button size="compact-sm" onClick={() => void run({ type: 'complaint.reopen', id })}>{t('complaints:reopen')}</Button>}
      {!solvedOn && !goOn && <AskLine button={t('complaints:goOn')} question={t('complaints:goOnWhy')} save={t('complaints:save')} onSave={(reason) => run({ type: 'complaint.override', id, reason })} />}
      {goOn && <Button size="compact-sm" onClick={() => void run({ type: 'complaint.override', id, reason: '' })}>{t('complaints:wait')}</Button>}
    </Group>
  )
}

function ComplaintEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useComplaint(start)
  return (
    <InlineForm label={t('complaints:form.edit')} drafted={drafted} save={save} onDone={onDone}>
      <ComplaintFields drafted={drafted} />
    </InlineForm>
  )
}

export const complaintCard = defineCard<'complaint'>({
  Card: ComplaintCard,
  Buttons: ComplaintButtons,
  Editor: ComplaintEditor,
  tone: 'ember',
  meta: () => [],
})
