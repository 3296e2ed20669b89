import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { AskLine } from '../entries/AskLine'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { PromiseFields } from './PromiseFields'
import { usePromise } from './usePromise'

function PromiseCard({ entry: { text, due, firstDue, outcome, why, by } }: CardProps<'promise'>) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const write = (day: string) => formatDay(day, i18n.language, { style: 'weekday', today })
  const late = !outcome && due !== undefined && today !== '' && due < today
  const facts = [
    t(`promises:meta.${by}`),
    outcome ? t(`promises:outcome.${outcome}`) : due ? t('promises:due', { day: write(due) }) : t('promises:noDay'),
    firstDue && t('promises:first', { day: write(firstDue) }),
  ].filter(Boolean)
  return (
    <>
      <p className={classes.said} data-done={outcome === 'kept' || outcome === 'late' || undefined} dir="auto">{text}</p>
      <p className={classes.small} data-late={late || undefined}>{facts.join(' · ')}</p>
      {why && <p className={classes.details} dir="auto">{t('promises:why', { text: why })}</p>}
    </>
  )
}

export function PromiseButtons({ entry: { id, outcome } }: { readonly entry: { readonly id: string; readonly outcome?: string } }) {
  const { t } = useTranslation()
  const run = useRun()
  if (outcome) return <Button size="compact-sm" mt={4} onClick={() => void run({ type: 'promise.reopen', id })}>{t('promises:reopen')}</Button>
  return (
    <Group gap={6} mt={4}>
      <Button size="compact-sm" onClick={() => void run({ type: 'promise.settle', id, outcome: 'kept' })}>{t('promises:kept')}</Button>
      <BrokenButton id={id} />
    </Group>
  )
}

/** Not kept, with what came between; the reason may stay away. */
export function BrokenButton({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const run = useRun()
  return <AskLine button={t('promises:tell')} question={t('promises:brokenWhy')} save={t('promises:brokenSave')} optional onSave={(why) => run({ type: 'promise.settle', id, outcome: 'broken', why: why || undefined })} />
}

function PromiseEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = usePromise(start)
  return (
    <InlineForm label={t('promises:form.edit')} drafted={drafted} save={save} onDone={onDone}>
      <PromiseFields drafted={drafted} />
    </InlineForm>
  )
}

export const promiseCard = defineCard<'promise'>({
  Card: PromiseCard,
  Buttons: PromiseButtons,
  Editor: PromiseEditor,
  tone: 'leaf',
  meta: () => [],
})
