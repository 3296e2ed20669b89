import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dueTime } from '../../core/entries/reminder'
import { planOf } from '../../core/repeats'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { ReminderFields } from '../forms/ReminderForm'
import { useReminder } from '../forms/useReminder'
import { useRepeatWords } from '../repeats/useRepeatWords'
import { SnoozeButton } from '../today/SnoozeMenu'
import { type CardProps, defineCard, type EditorProps } from './card'
import classes from './Cards.module.css'
import { InlineForm } from './InlineForm'
import { useDayAndTime } from './useDayAndTime'

function ReminderCard({ entry }: CardProps<'reminder'>) {
  const { t } = useTranslation()
  const write = useDayAndTime()
  const today = useToday()
  const say = useRepeatWords()
  const { title, due, repeat, doneAt, snoozedUntil } = entry
  const on = snoozedUntil ?? due.day
  const when = write({ day: on, time: dueTime(entry) }, 'weekday')
  const late = !doneAt && today !== '' && on < today
  return (
    <>
      <p className={classes.said} data-done={doneAt ? true : undefined} dir="auto">{title}</p>
      <p className={classes.small} data-late={late || undefined}>
        {t(doneAt ? 'timeline:reminder.done' : snoozedUntil ? 'timeline:reminder.snoozed' : late ? 'timeline:reminder.late' : 'timeline:reminder.due', { when })}
        {repeat && ` · ${doneAt ? t('timeline:reminder.ended') : say(planOf(repeat))}`}
      </p>
    </>
  )
}

function ReminderButtons({ entry }: CardProps<'reminder'>) {
  const { id, doneAt, due, repeat, snoozedUntil } = entry
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  if (doneAt) return null
  return (
    <Group gap={6} mt={4}>
      <Button size="compact-sm" onClick={() => void run({ type: 'reminder.finish', id, seenOn: snoozedUntil ?? due.day })}>{t('timeline:reminder.finish')}</Button>
      <SnoozeButton label={t('timeline:reminder.snooze')} size="compact-sm" today={today} withTimes keepsWords={!repeat} onSnooze={(until, time, adds) => void run({ type: 'reminder.snooze', id, until, time, adds })} />
      {repeat && <Button size="compact-sm" onClick={() => void run({ type: 'reminder.skip', id })}>{t('timeline:reminder.skip')}</Button>}
      {repeat && <Button size="compact-sm" onClick={() => void run({ type: 'reminder.end', id })}>{t('timeline:reminder.end')}</Button>}
    </Group>
  )
}

function ReminderEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useReminder(start)
  return (
    <InlineForm label={t('forms:reminder.edit')} drafted={drafted} save={save} onDone={onDone}>
      <ReminderFields drafted={drafted} />
    </InlineForm>
  )
}

export const reminderCard = defineCard<'reminder'>({
  Card: ReminderCard,
  Buttons: ReminderButtons,
  hidesDay: true,
  Editor: ReminderEditor,
  tone: 'leaf',
  meta: () => [],
})
