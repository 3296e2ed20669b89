import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { ReferralFields } from './ReferralFields'
import { useReferral } from './useReferral'

/** Who sent whom, and what came of it. */
export function ReferralForm({ open }: { readonly open: Extract<OpenForm, { form: 'referral' }> }) {
  const start = useStart(open)
  return start ? <ReferralDialog start={start} /> : null
}

function ReferralDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useReferral(start)
  return (
    <FormDialog title={t(start.entry ? 'sales:referral.edit' : 'sales:referral.new')} saveLabel={t(start.entry ? 'forms:save' : 'sales:referral.save')} drafted={drafted} save={save}>
      <ReferralFields drafted={drafted} />
    </FormDialog>
  )
}
