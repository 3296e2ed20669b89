import { Text, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftsAtHand, type DraftsAtHand } from '../drafts/useDraftsAtHand'
import { FormDialog } from '../forms/FormDialog'
import { KeysHeld } from '../layout/KeysHeld'
import type { OpenForm } from '../layout/screen'
import { UnderstoodParts } from './UnderstoodParts'
import { useQuickLine } from './useQuickLine'

type Open = Extract<OpenForm, { form: 'quickAdd' }>

/** One line in plain words; shows what it understood before anything is saved. */
export function QuickAdd({ open }: { readonly open: Open }) {
  const atHand = useDraftsAtHand()
  return atHand ? <QuickDialog open={open} atHand={atHand} /> : <KeysHeld />
}

function QuickDialog({ open, atHand }: { readonly open: Open; readonly atHand: DraftsAtHand }) {
  const { t } = useTranslation()
  const { drafted, understood, correct, save } = useQuickLine(open, atHand)
  return (
    <FormDialog title={t('quickAdd:title')} saveLabel={t('quickAdd:save')} drafted={drafted} save={save} size={620}>
      <Textarea
        aria-label={t('quickAdd:label')}
        placeholder={t('quickAdd:placeholder')}
        value={drafted.values.text}
        onChange={(event) => drafted.set('text', event.currentTarget.value)}
        error={drafted.errors.text}
        onKeyDown={submitOnEnter}
        size="md"
        autosize
        maxRows={5}
        dir="auto"
        autoComplete="off"
        autoFocus
        data-autofocus
      />
      {understood ? <UnderstoodParts understood={understood} onCorrect={correct} /> : <Text size="sm" c="dimmed">{t('quickAdd:example')}</Text>}
    </FormDialog>
  )
}

/** The line may be long and wraps, but it is a line: Enter saves it. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
