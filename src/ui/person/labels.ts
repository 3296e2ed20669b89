import type { TFunction } from 'i18next'
import { offLimitNames, riskCategories } from '../../core/gifts/riskCategories'
import { dateLabels, relationLabels } from '../../core/labels'

/** Words people commonly use as labels; anything else is shown as it was written. Stored in English, as address books do. */
export const contactLabels = ['work', 'home', 'mobile', 'main', 'fax', 'other'] as const
export const offLimitCategories = [...riskCategories.map((category) => offLimitNames[category]), 'meat', 'nuts', 'sugar', 'gluten', 'flowers', 'politics', 'religion', 'health', 'photos'] as const
export const serviceLabels = ['WhatsApp', 'Telegram', 'Signal', 'WeChat', 'LinkedIn', 'Instagram', 'Mastodon', 'Bluesky', 'Skype'] as const

const known: ReadonlySet<string> = new Set([...contactLabels, ...relationLabels, ...dateLabels, ...offLimitCategories])
/** The same words as other address books write them. */
const written: Readonly<Record<string, string>> = { cell: 'mobile', '_$!<home>!$_': 'home', '_$!<work>!$_': 'work' }

/** A label in the user's language. */
export function labelText(t: TFunction, label: string | undefined): string {
  const plain = label?.trim() ?? ''
  const word = Object.hasOwn(written, plain.toLowerCase()) ? (written[plain.toLowerCase()] ?? plain) : plain.toLowerCase()
  return known.has(word) ? t(`person:label.${word}`) : plain
}

/** What was typed or picked as a label, back in the word it is stored as. */
export function storedLabel(t: TFunction, typed: string): string {
  const plain = typed.trim()
  return [...known].find((word) => t(`person:label.${word}`) === plain) ?? plain
}
