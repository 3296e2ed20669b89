import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../core/entries/registry'
import { useToday } from '../book/useToday'
import { type DraftedFields, type FieldErrors, useDraftedFields } from '../drafts/useDraftedFields'
import { amountOf } from '../../core/amountOf'
import { keepCurrency, keptCurrency } from './currencies'
import { namesOf, type Picked } from './picked'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'

type Gift = EntryOf<'gift'>

export interface GiftValues {
  readonly people: readonly Picked[]
  readonly direction: Gift['direction']
  readonly status: Gift['status']
  readonly title: string
  readonly reason: string
  readonly occasion: string
  readonly price: string
  readonly currency: string
  readonly url: string
  readonly reaction: string
  /** '' for as the occasion tells. */
  readonly giving: string
  readonly deal: string
  readonly override: string
}

/** The fields of a gift and what saving them does. */
export function useGift(start: Start): { readonly drafted: DraftedFields<GiftValues>; readonly save: () => Promise<boolean>; readonly id?: string } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const today = useToday()
  const entry = start.entry?.kind === 'gift' ? start.entry : undefined
  const { status } = start.open as { readonly status?: Gift['status'] }
  const initial = entry ? { ...valuesOf(entry, start.people), ...(status && { status }) } : blank(start.people, start.open as { readonly title?: string; readonly reason?: string })
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ title, reason }) => [title, reason].filter(Boolean).join(': ') })

  const save = async () => {
    const { values, setErrors } = drafted
    const price = amountOf(values.price)
    const errors: FieldErrors<GiftValues> = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.title.trim() === '' && { title: t('forms:gift.missing.title') }),
      ...(values.reason.trim() === '' && values.direction === 'out' && { reason: t('forms:gift.missing.reason') }),
      ...(price === undefined && { price: t('forms:gift.missing.price') }),
      ...(price && !/^[A-Z]{3}$/.test(values.currency.trim().toUpperCase()) && { currency: t('forms:gift.missing.currency') }),
      ...(!isLink(values.url) && { url: t('forms:gift.missing.url') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = fieldsOf(values, price ?? '')
    if (fields.currency) keepCurrency(fields.currency)
    const givenNow = fields.status === 'given' && entry?.status !== 'given'
    const where = givenNow && fields.direction === 'out' ? { path: '/gifts/ledger', name: t('giftPage:tab.ledger') } : undefined
    const trouble = entry ? await saving.edit(entry.id, values.people, { ...withNulls(fields), ...(givenNow && { at: today }) }, { where }) : await saving.add(values.people, [{ kind: 'gift', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, save, id: entry?.id }
}

function blank(people: readonly Picked[], { title = '', reason = '' }: { readonly title?: string; readonly reason?: string }): GiftValues {
  return { people, direction: 'out', status: 'idea', title, reason, occasion: '', price: '', currency: keptCurrency(), url: '', reaction: '', giving: '', deal: '', override: '' }
}

function valuesOf(gift: Gift, people: readonly Picked[]): GiftValues {
  const { direction, status, title, reason = '', occasion = '', price = '', currency = '', url = '', reaction = '', giving = '', deal = '', override = '' } = gift
  return { people, direction, status, title, reason, occasion, price, currency, url, reaction, giving, deal, override }
}

function fieldsOf({ direction, status, title, reason, occasion, currency, url, reaction, giving, deal, override }: GiftValues, price: string) {
  const text = (value: string) => value.trim() || undefined
  return { direction, status, title: title.trim(), reason: text(reason), occasion: text(occasion), price: price || undefined, currency: price ? currency.trim().toUpperCase() : undefined, url: text(withScheme(url)), reaction: text(reaction), giving: text(giving), deal: text(deal), override: text(override) }
}

function withNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? null]))
}

function isLink(url: string): boolean {
  return url.trim() === '' || URL.canParse(withScheme(url))
}

function withScheme(url: string): string {
  const text = url.trim()
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
}
