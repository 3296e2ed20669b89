import { useTranslation } from 'react-i18next'
import type { InteractionChannel } from '../../core/entries/interaction'
import type { OpenForm } from '../layout/screen'
import { FormDialog } from './FormDialog'
import { LogFields } from './LogFields'
import { useLog } from './useLog'
import { type Start, useStart } from './useStart'

/** A call, meeting, mail or anything like it: to write down anew, or to change. */
export function LogForm({ open }: { readonly open: Extract<OpenForm, { form: 'interaction' }> }) {
  const start = useStart(open)
  return start ? <LogDialog start={start} channel={open.channel} /> : null
}

function LogDialog({ start, channel }: { readonly start: Start; readonly channel?: string }) {
  const { t } = useTranslation()
  const { drafted, spotted, save } = useLog(start, channel as InteractionChannel | undefined)
  return (
    <FormDialog title={t(start.entry ? 'forms:log.edit' : 'forms:log.title')} saveLabel={t(start.entry ? 'forms:save' : 'forms:log.save')} drafted={drafted} save={save}>
      <LogFields drafted={drafted} spotted={spotted} isNew={!start.entry} />
    </FormDialog>
  )
}
