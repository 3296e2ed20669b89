import { v7 } from 'uuid'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/days'
import type { ReferralOutcome } from '../../core/entries/referral'
import { splitName } from '../../core/splitName'
import { useToday } from '../book/useToday'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type NewPerson, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

export interface ReferralValues {
  /** Who sent them: one. */
  readonly by: readonly Picked[]
  readonly sent: readonly Picked[]
  readonly text: string
  readonly outcome: ReferralOutcome
  readonly result: string
  readonly when: string
  readonly thanked: boolean
}

/** The fields of a referral and what saving them does. */
export function useReferral(start: Start): { readonly drafted: DraftedFields<ReferralValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const today = useToday()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'referral' ? start.entry : undefined
  const isBy = ({ id }: Picked) => (entry ? id === entry.byId : start.open.form === 'referral' && start.open.side === 'by')
  const { text = '', outcome = 'open', result = '' } = entry ?? {}
  const initial: ReferralValues = { by: start.people.filter(isBy), sent: start.people.filter((one) => !isBy(one)), text, outcome, result, when: entry ? dayOf(entry.at) : '', thanked: entry?.thankedOn !== undefined }
  const drafted = useDraftedFields({ ...start, initial, about: ({ by, sent }) => namesOf([...by, ...sent]), excerpt: (values) => values.text })

  const save = async () => {
    const { values, setErrors } = drafted
    const when = values.when.trim() ? readWhen(values.when) : undefined
    const [by] = values.by
    const errors = {
      ...(!by && { by: t('sales:referral.missing.by') }),
      ...((values.sent.length === 0 || values.sent.some(({ id }) => id !== undefined && id === by?.id)) && { sent: t('sales:referral.missing.sent') }),
      ...(values.when.trim() && !when && { when: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (!by || Object.keys(errors).length > 0) return false
    const fields = { text: values.text.trim() || undefined, outcome: values.outcome, result: values.result.trim() || undefined, ...(when && { at: when.day }) }
    const thankedOn = values.thanked ? (entry?.thankedOn ?? today) : undefined
    const { sender, made } = settledSender(by)
    const trouble = entry
      ? await saving.edit(entry.id, [sender, ...values.sent], { ...fields, byId: sender.id, text: fields.text ?? null, result: fields.result ?? null, thankedOn: thankedOn ?? null }, { made })
      : await saving.add([sender, ...values.sent], [{ kind: 'referral', byId: sender.id, ...fields, thankedOn }], made)
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'sent', at: 'when' }))
    return !trouble
  }
  return { drafted, save }
}

/** A sender who is new gets an id here, which the entry names as well. */
function settledSender({ id, name }: Picked): { readonly sender: Picked & { readonly id: string }; readonly made: readonly NewPerson[] } {
  if (id) return { sender: { id, name }, made: [] }
  const made = { id: v7(), fields: { name: splitName(name) } }
  return { sender: { id: made.id, name }, made: [made] }
}
