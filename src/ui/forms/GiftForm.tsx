import { useTranslation } from 'react-i18next'
import type { OpenForm } from '../layout/screen'
import { FormDialog } from './FormDialog'
import { GiftFields } from './GiftFields'
import { useGift } from './useGift'
import { type Start, useStart } from './useStart'

/** A gift, from the first idea to how it was received. */
export function GiftForm({ open }: { readonly open: Extract<OpenForm, { form: 'gift' }> }) {
  const start = useStart(open)
  return start ? <GiftDialog start={start} /> : null
}

function GiftDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save, id } = useGift(start)
  return (
    <FormDialog title={t(start.entry ? 'forms:gift.edit' : 'forms:gift.new')} saveLabel={t(start.entry ? 'forms:save' : 'forms:gift.save')} drafted={drafted} save={save}>
      <GiftFields drafted={drafted} id={id} />
    </FormDialog>
  )
}
