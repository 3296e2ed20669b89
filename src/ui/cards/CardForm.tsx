import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { CardFields } from './CardFields'
import { useCard } from './useCard'

/** A card to be written by hand, or one that came. */
export function CardForm({ open }: { readonly open: Extract<OpenForm, { form: 'card' }> }) {
  const start = useStart(open)
  return start ? <CardDialog start={start} /> : null
}

function CardDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useCard(start)
  return (
    <FormDialog title={t(start.entry ? 'cards:edit' : 'cards:new')} saveLabel={t(start.entry ? 'forms:save' : drafted.values.direction === 'in' ? 'cards:keep' : 'cards:queue')} drafted={drafted} save={save}>
      <CardFields drafted={drafted} />
    </FormDialog>
  )
}
