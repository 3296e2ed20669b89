import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { LeavingFields } from './LeavingFields'
import { useLeaving } from './useLeaving'

/** Somebody does no more business with you: why, in their words. */
export function LeavingForm({ open }: { readonly open: Extract<OpenForm, { form: 'leaving' }> }) {
  const start = useStart(open)
  return start ? <LeavingDialog start={start} /> : null
}

function LeavingDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useLeaving(start)
  return (
    <FormDialog title={t(start.entry ? 'sales:leaving.edit' : 'sales:leaving.new')} saveLabel={t(start.entry ? 'forms:save' : 'sales:leaving.save')} drafted={drafted} save={save}>
      <LeavingFields drafted={drafted} />
    </FormDialog>
  )
}
