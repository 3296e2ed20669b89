import { z } from 'zod'
import { entriesOf, settingsOf } from '../book'
import { Day } from '../dates'
import { addDays, dayOf } from '../days'
import { foldText } from '../fold'
import { shortened } from '../nudgesSay'
import { existing } from '../personCommands'
import { defineQuery } from '../query'
import { holdsWord } from './findWords'
import { OwnIdea } from './ownIdea'
import { situations, situationsIn } from './situations'

/** How far back something said still counts as a wish, and something told as how they are doing. */
const WISH_DAYS = 365
const SITUATION_DAYS = 150
const MOST_WISHES = 4

const Wish = z.object({ title: z.string(), quote: z.string(), entryId: z.string(), on: Day })
export type Wish = z.infer<typeof Wish>

/** What is known of somebody that helps to find a gift for them. */
export const FitFacts = z.object({
  wishes: z.array(Wish),
  interests: z.array(z.object({ text: z.string(), since: Day.optional() })),
  situations: z.array(z.object({ situation: z.enum(situations), quote: z.string(), on: Day, entryId: z.string().optional() })),
  /** What they were given, did not take, or is planned already. */
  known: z.array(z.string()),
  own: z.array(OwnIdea),
})
export type FitFacts = z.infer<typeof FitFacts>

export const giftFacts = defineQuery(z.object({ personId: z.string() }), FitFacts, (book, { personId }, { today }) => {
  const person = existing(book.people.get(personId))
  const told = entriesOf(book, personId)
    .flatMap((entry) => ((entry.kind === 'note' || entry.kind === 'interaction') && entry.text && dayOf(entry.at) <= today ? { text: entry.text, on: dayOf(entry.at), entryId: entry.id } : []))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.entryId < b.entryId ? 1 : -1))
  const now = person.situation ? [{ text: person.situation.text, on: person.situation.asOf, entryId: undefined }] : []
  const known = entriesOf(book, personId).flatMap((entry) => (entry.kind === 'gift' && entry.direction === 'out' ? entry.title : []))
  return {
    wishes: told.filter(({ on }) => on >= addDays(today, -WISH_DAYS)).flatMap(wishesIn).slice(0, MOST_WISHES),
    interests: [...person.interests],
    situations: onceEach([...now, ...told].filter(({ on }) => on >= addDays(today, -SITUATION_DAYS)).flatMap(({ text, on, entryId }) => sentencesOf(text).flatMap((quote) => situationsIn(quote).map((situation) => ({ situation, quote: shortened(quote), on, entryId }))))),
    known,
    own: settingsOf(book).giftCatalogue ?? [],
  }
})

const english = /\b(?:would love|wished? (?:for|he had|she had|they had)|(?:has |had )?always wanted|has been looking for|had been looking for|is looking for|dreams? of|saving (?:up )?for|could do with|ran out of|lost (?:her|his|their)|broke (?:her|his|their)|snapped (?:hers|his)|cannot (?:find|get)|can['’]t (?:find|get))\s+(?:some |an? |the )?([^.;,\n!?]{3,60})/iu
const chinese = /(?:一直想要|一直想买|想要(?:一)?(?:个|本|把|台|套|双|条|只)?|正在找|就差|缺(?:一)?(?:个|本|把|台|套|双|条|只)?|买不到)([^。，；！？\n]{2,24})/u
/** What is wanted of us, not for themselves. */
const business = ['quote', 'offer', 'sample', 'price', 'discount', 'invoice', 'contract', 'delivery', 'lead time', 'meeting', 'call', 'reply', 'answer', 'supplier', '报价', '样品', '价格', '合同', '发票', '交期', '折扣', '会议']

/** What somebody said they would like, each with the sentence it stands in. */
export function wishesIn({ text, on, entryId }: { readonly text: string; readonly on: Day; readonly entryId: string }): Wish[] {
  return sentencesOf(text).flatMap((quote) => {
    const title = (english.exec(quote)?.[1] ?? chinese.exec(quote)?.[1])?.trim()
    return title && !holdsWord(foldText(title), business) ? [{ title: shortened(title, 60), quote: shortened(quote, 140), entryId, on }] : []
  })
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。！？\n])\s*/u).map((sentence) => sentence.replace(/[*_`#>~|]+/g, '').trim()).filter(Boolean)
}

function onceEach<T extends { readonly situation: string }>(found: readonly T[]): T[] {
  return [...new Map([...found].reverse().map((one) => [one.situation, one])).values()].reverse()
}
