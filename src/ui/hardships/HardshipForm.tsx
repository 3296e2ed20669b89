import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { HardshipFields } from './HardshipFields'
import { useHardship } from './useHardship'

/** A time in which words want a second look. */
export function HardshipForm({ open }: { readonly open: Extract<OpenForm, { form: 'hardship' }> }) {
  const start = useStart(open)
  return start ? <HardshipDialog start={start} /> : null
}

function HardshipDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useHardship(start)
  return (
    <FormDialog title={t(start.entry ? 'hardships:form.edit' : 'hardships:form.new')} saveLabel={t(start.entry ? 'forms:save' : 'hardships:form.save')} drafted={drafted} save={save}>
      <HardshipFields drafted={drafted} />
    </FormDialog>
  )
}
