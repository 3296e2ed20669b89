import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { PurchaseFields } from './PurchaseFields'
import { usePurchase } from './usePurchase'

/** Something they bought. */
export function PurchaseForm({ open }: { readonly open: Extract<OpenForm, { form: 'purchase' }> }) {
  const start = useStart(open)
  return start ? <PurchaseDialog start={start} /> : null
}

function PurchaseDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = usePurchase(start)
  return (
    <FormDialog title={t(start.entry ? 'sales:purchase.edit' : 'sales:purchase.new')} saveLabel={t(start.entry ? 'forms:save' : 'sales:purchase.save')} drafted={drafted} save={save}>
      <PurchaseFields drafted={drafted} />
    </FormDialog>
  )
}
