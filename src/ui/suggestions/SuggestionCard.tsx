import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { AskLine } from '../entries/AskLine'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { SuggestionFields } from './SuggestionFields'
import { useSuggestion } from './useSuggestion'

function SuggestionCard({ entry: { text, outcome } }: CardProps<'suggestion'>) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.said} dir="auto">{text}</p>
      {outcome && <p className={classes.details} dir="auto">{t('suggestions:cameOf', { text: outcome })}</p>}
    </>
  )
}

function SuggestionButtons({ entry: { id, step } }: CardProps<'suggestion'>) {
  const { t } = useTranslation()
  const run = useRun()
  if (step === 'told' || step === 'declined') return null
  return (
    <Group gap={6} mt={4}>
      {step === 'heard' && <Button size="compact-sm" onClick={() => void run({ type: 'suggestion.step', id, step: 'considering' })}>{t('suggestions:consider')}</Button>}
      {step !== 'used' && <AskLine button={t('suggestions:use')} question={t('suggestions:cameOfLabel')} save={t('suggestions:save')} optional onSave={(outcome) => run({ type: 'suggestion.step', id, step: 'used', outcome: outcome || undefined })} />}
      {step === 'used' && <Button size="compact-sm" onClick={() => void run({ type: 'suggestion.step', id, step: 'told' })}>{t('suggestions:tell')}</Button>}
      {step !== 'used' && <Button size="compact-sm" onClick={() => void run({ type: 'suggestion.step', id, step: 'declined' })}>{t('suggestions:decline')}</Button>}
    </Group>
  )
}

function SuggestionEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useSuggestion(start)
  return (
    <InlineForm label={t('suggestions:form.edit')} drafted={drafted} save={save} onDone={onDone}>
      <SuggestionFields drafted={drafted} />
    </InlineForm>
  )
}

export const suggestionCard = defineCard<'suggestion'>({
  Card: SuggestionCard,
  Buttons: SuggestionButtons,
  Editor: SuggestionEditor,
  tone: 'leaf',
  meta: ({ step }) => [{ key: 'suggestions:meta' }, { key: `suggestions:step.${step}` }],
})
