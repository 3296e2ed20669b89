import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog'
import { type Start, useStart } from '../forms/useStart'
import type { OpenForm } from '../layout/screen'
import { FavourFields } from './FavourFields'
import { useFavour } from './useFavour'

/** What one did for the other that is no gift. */
export function FavourForm({ open }: { readonly open: Extract<OpenForm, { form: 'favour' }> }) {
  const start = useStart(open)
  return start ? <FavourDialog start={start} /> : null
}

function FavourDialog({ start }: { readonly start: Start }) {
  const { t } = useTranslation()
  const { drafted, save } = useFavour(start)
  return (
    <FormDialog title={t(start.entry ? 'favours:form.edit' : 'favours:form.new')} saveLabel={t(start.entry ? 'forms:save' : 'favours:form.save')} drafted={drafted} save={save}>
      <FavourFields drafted={drafted} />
    </FormDialog>
  )
}
