import { useTranslation } from 'react-i18next'
import { amountOf } from '../../core/amountOf'
import { dayOf } from '../../core/days'
import { Currency } from '../../core/money'
import { keepCurrency, keptCurrency } from '../forms/currencies'
import type { Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
import type { Start } from '../forms/useStart'

export interface PurchaseValues {
  readonly people: readonly Picked[]
  readonly title: string
  readonly amount: string
  readonly currency: string
  readonly when: string
  readonly text: string
}

/** The fields of a purchase and what saving them does. */
export function usePurchase(start: Start): DraftedEntry<PurchaseValues> {
  const { t } = useTranslation()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'purchase' ? start.entry : undefined
  const { title = '', amount = '', currency = keptCurrency(), text = '' } = entry ?? {}
  const { drafted, save } = useEntryForm<PurchaseValues>(start, {
    kind: 'purchase',
    initial: { people: start.people, title, amount, currency, text, when: entry ? dayOf(entry.at) : '' },
    excerpt: (values) => values.title,
    check: (values) => {
      const price = amountOf(values.amount)
      return {
        ...(values.title.trim() === '' && { title: t('sales:purchase.missing') }),
        ...(price === undefined && { amount: t('forms:gift.missing.price') }),
        ...(price && !Currency.safeParse(codeOf(values)).success && { currency: t('forms:gift.missing.currency') }),
        ...(values.when.trim() && !readWhen(values.when) && { when: t('forms:missing.day') }),
      }
    },
    fieldsOf: (values) => {
      const price = amountOf(values.amount) || undefined
      const when = readWhen(values.when)
      return { title: values.title.trim(), amount: price, currency: price && codeOf(values), text: values.text.trim() || undefined, ...(when && { at: when.day }) }
    },
    called: { at: 'when' },
  })
  const saveAndKeep = async () => {
    const saved = await save()
    if (saved && amountOf(drafted.values.amount)) keepCurrency(codeOf(drafted.values))
    return saved
  }
  return { drafted, save: saveAndKeep }
}

const codeOf = ({ currency }: PurchaseValues) => currency.trim().toUpperCase()
