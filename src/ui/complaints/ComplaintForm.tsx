import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { ComplaintFields } from './ComplaintFields'
import { useComplaint } from './useComplaint'

/** What somebody was unhappy with. */
export function ComplaintForm({ open }: { readonly open: Extract<OpenForm, { form: 'complaint' }> }) {
  const start = useStart(open)
  return start ? <ComplaintDialog start={start} /> : null
}

function ComplaintDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useComplaint(start)
  return (
    <FormDialog title={t(start.entry ? 'complaints:form.edit' : 'complaints:form.new')} saveLabel={t(start.entry ? 'forms:save' : 'complaints:form.save')} drafted={drafted} save={save}>
      <ComplaintFields drafted={drafted} />
    </FormDialog>
  )
}
