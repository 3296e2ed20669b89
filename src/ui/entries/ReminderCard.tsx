import { Button, Group, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/dates'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { ReminderFields } from '../forms/ReminderForm'
import { useReminder } from '../forms/useReminder'
import { type CardProps, defineCard, type EditorProps } from './card'
import classes from './Cards.module.css'
import { InlineForm } from './InlineForm'
import { useDayAndTime } from './useDayAndTime'

function ReminderCard({ entry }: CardProps<'reminder'>) {
  const { t } = useTranslation()
  const write = useDayAndTime()
  const today = useToday()
  const { title, due, repeat, doneAt, snoozedUntil } = entry
  const on = snoozedUntil ?? due.day
  const when = write({ day: on, time: snoozedUntil ? undefined : due.time }, 'weekday')
  const late = !doneAt && today !== '' && on < today
  return (
    <>
      <p className={classes.said} data-done={doneAt ? true : undefined} dir="auto">{title}</p>
      <p className={classes.small} data-late={late || undefined}>
        {t(doneAt ? 'timeline:reminder.done' : snoozedUntil ? 'timeline:reminder.snoozed' : late ? 'timeline:reminder.late' : 'timeline:reminder.due', { when })}
        {repeat && ` · ${t(`timeline:reminder.repeats.${repeat.unit}`, { count: repeat.every })}`}
      </p>
    </>
  )
}

function ReminderButtons({ entry: { id, doneAt } }: CardProps<'reminder'>) {
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  if (doneAt) return null
  return (
    <Group gap={6} mt={4}>
      <Button size="compact-sm" onClick={() => void run({ type: 'reminder.finish', id })}>{t('timeline:reminder.finish')}</Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm">{t('timeline:reminder.snooze')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[1, 7, 30].map((days) => (
            <Menu.Item key={days} onClick={() => void run({ type: 'reminder.snooze', id, until: addDays(today, days) })}>
              {t(`timeline:reminder.snoozeFor.${String(days)}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
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
  form: 'reminder',
  tone: 'leaf',
  meta: () => [],
})
