import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { PromiseFields } from './PromiseFields'
import { usePromise } from './usePromise'

/** Something said to be done, by one or the other. */
export function PromiseForm({ open }: { readonly open: Extract<OpenForm, { form: 'promise' }> }) {
  const start = useStart(open)
  return start ? <PromiseDialog start={start} /> : null
}

function PromiseDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = usePromise(start)
  return (
    <FormDialog title={t(start.entry ? 'promises:form.edit' : 'promises:form.new')} saveLabel={t(start.entry ? 'forms:save' : 'promises:form.save')} drafted={drafted} save={save}>
      <PromiseFields drafted={drafted} />
    </FormDialog>
  )
}
