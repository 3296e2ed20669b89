import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { SuggestionFields } from './SuggestionFields'
import { useSuggestion } from './useSuggestion'

/** Advice somebody gave. */
export function SuggestionForm({ open }: { readonly open: Extract<OpenForm, { form: 'suggestion' }> }) {
  const start = useStart(open)
  return start ? <SuggestionDialog start={start} /> : null
}

function SuggestionDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useSuggestion(start)
  return (
    <FormDialog title={t(start.entry ? 'suggestions:form.edit' : 'suggestions:form.new')} saveLabel={t(start.entry ? 'forms:save' : 'suggestions:form.save')} drafted={drafted} save={save}>
      <SuggestionFields drafted={drafted} />
    </FormDialog>
  )
}
