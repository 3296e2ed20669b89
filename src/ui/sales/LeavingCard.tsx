import { useTranslation } from 'react-i18next'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { LeavingFields } from './LeavingFields'
import { useLeaving } from './useLeaving'

function LeavingCard({ entry: { why, text, unanswered } }: CardProps<'leaving'>) {
  const { t } = useTranslation()
  return (
    <p className={classes.said} dir="auto">
      <b>{t('sales:left')}</b> · {t(`sales:answer.${why ?? (unanswered ? 'unanswered' : text ? 'other' : 'open')}`)}
      {text && <span>: {text}</span>}
    </p>
  )
}

function LeavingEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useLeaving(start)
  return (
    <InlineForm label={t('sales:leaving.edit')} drafted={drafted} save={save} onDone={onDone}>
      <LeavingFields drafted={drafted} />
    </InlineForm>
  )
}

export const leavingCard = defineCard<'leaving'>({ Card: LeavingCard, Editor: LeavingEditor, tone: 'ash', meta: () => [{ key: 'sales:meta.leaving' }] })
