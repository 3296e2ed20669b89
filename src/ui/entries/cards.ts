import type { ComponentType } from 'react'
import type { Entry, EntryKind } from '../../core/entries/registry'
import { leavingCard } from '../sales/LeavingCard'
import { purchaseCard } from '../sales/PurchaseCard'
import { referralCard } from '../sales/ReferralCard'
import { cardCard } from '../cards/CardCard'
import { complaintCard } from '../complaints/ComplaintCard'
import { favourCard } from '../favours/FavourCard'
import { hardshipCard } from '../hardships/HardshipCard'
import { promiseCard } from '../promises/PromiseCard'
import { suggestionCard } from '../suggestions/SuggestionCard'
import type { CardDefinition } from './card'
import { giftCard } from './GiftCard'
import { interactionCard } from './InteractionCard'
import { noteCard } from './NoteCard'
import { reminderCard } from './ReminderCard'

/** One card for each kind of entry. A new one is one file and one line here. */
const cards: { readonly [Kind in EntryKind]: CardDefinition<Kind> } = {
  interaction: interactionCard,
  note: noteCard,
  gift: giftCard,
  reminder: reminderCard,
  favour: favourCard,
  purchase: purchaseCard,
  referral: referralCard,
  leaving: leavingCard,
  card: cardCard,
  promise: promiseCard,
  complaint: complaintCard,
  suggestion: suggestionCard,
  hardship: hardshipCard,
}

/** A card seen as taking any entry: callers pass the entry whose kind they looked up. */
export interface AnyCard extends Omit<CardDefinition<EntryKind>, 'Card' | 'Buttons' | 'meta'> {
  readonly Card: ComponentType<{ readonly entry: Entry }>
  readonly Buttons?: ComponentType<{ readonly entry: Entry }>
  readonly meta: (entry: Entry) => ReturnType<CardDefinition<EntryKind>['meta']>
}

export function cardOf(entry: Pick<Entry, 'kind'>): AnyCard {
  return cards[entry.kind] as unknown as AnyCard
}
