import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/dates'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { amountOf } from '../../core/amountOf'
import { namesOf, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

export interface PurchaseValues {
  readonly people: readonly Picked[]
  readonly title: string
  readonly amount: string
  readonly currency: string
  readonly when: string
  readonly text: string
}

/** The currency last used on this device: most people sell in one. */
const CURRENCY = 'hearth.currency'

/** The fields of a purchase and what saving them does. */
export function usePurchase(start: Start): { readonly drafted: DraftedFields<PurchaseValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'purchase' ? start.entry : undefined
  const { title = '', amount = '', currency = localStorage.getItem(CURRENCY) ?? 'EUR', text = '' } = entry ?? {}
  const initial: PurchaseValues = { people: start.people, title, amount, currency, text, when: entry ? dayOf(entry.at) : '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: (values) => values.title })

  const save = async () => {
    const { values, setErrors } = drafted
    const price = amountOf(values.amount)
    const money = values.currency.trim().toUpperCase()
    const when = values.when.trim() ? readWhen(values.when) : undefined
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.title.trim() === '' && { title: t('sales:purchase.missing') }),
      ...(price === undefined && { amount: t('forms:gift.missing.price') }),
      ...(price && !/^[A-Z]{3}$/.test(money) && { currency: t('forms:gift.missing.currency') }),
      ...(values.when.trim() && !when && { when: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    if (price) localStorage.setItem(CURRENCY, money)
    const fields = { title: values.title.trim(), amount: price || undefined, currency: price ? money : undefined, text: values.text.trim() || undefined, ...(when && { at: when.day }) }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, amount: fields.amount ?? null, currency: fields.currency ?? null, text: fields.text ?? null })
      : await saving.add(values.people, [{ kind: 'purchase', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'when' }))
    return !trouble
  }
  return { drafted, save }
}
