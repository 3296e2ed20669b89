import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, dayOf } from '../../core/days'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { HardshipFields } from './HardshipFields'
import { useHardship } from './useHardship'

function HardshipCard({ entry: { state, text, until } }: CardProps<'hardship'>) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const over = today !== '' && until < today
  return (
    <>
      <p className={classes.said} dir="auto">{[t(`hardships:state.${state}`), text].filter(Boolean).join(': ')}</p>
      <p className={classes.small}>{t('hardships:meta')} · {t(over ? 'hardships:over' : 'hardships:until', { day: formatDay(until, i18n.language, { today }) })}</p>
      {!over && <p className={classes.details}>{t(`hardships:write.${state}`)} {t(`hardships:leave.${state}`)}</p>}
    </>
  )
}

function HardshipButtons({ entry: { id, at, until } }: CardProps<'hardship'>) {
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  if (today === '' || until < today || dayOf(at) >= today) return null
  return <Button size="compact-sm" mt={4} onClick={() => void run({ type: 'entry.edit', id, patch: { until: addDays(today, -1) } })}>{t('hardships:end')}</Button>
}

function HardshipEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useHardship(start)
  return (
    <InlineForm label={t('hardships:form.edit')} drafted={drafted} save={save} onDone={onDone}>
      <HardshipFields drafted={drafted} />
    </InlineForm>
  )
}

export const hardshipCard = defineCard<'hardship'>({
  Card: HardshipCard,
  Buttons: HardshipButtons,
  Editor: HardshipEditor,
  tone: 'ash',
  meta: () => [],
})
