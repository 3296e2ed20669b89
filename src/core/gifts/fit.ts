import { foldText } from '../fold'
import { type Message, message } from '../message'
import { compareAmounts } from '../money'
import type { CatalogueItem } from './catalogue'
import type { FitFacts } from './fitFacts'
import { holdsWord } from './findWords'
import { type Concern, type Recipient, safetyOf } from './safety'
import { isSameGift } from './sameGift'

/** An idea for a gift, with what it comes from. */
export interface FittingIdea {
  readonly key: string
  readonly title: string
  /** Why it fits, to start the line from. */
  readonly why: Message
  readonly from: 'said' | 'interest' | 'situation' | 'own' | 'anybody'
  readonly entryId?: string
  readonly concerns: readonly Concern[]
}

interface Options {
  readonly language: 'en' | 'zh'
  /** The most it may cost; ideas whose price in this currency is not known are kept. Price does nothing else. */
  readonly most?: { readonly amount: string; readonly currency: string }
}

type Candidate = Omit<FittingIdea, 'concerns'> & { readonly rank: number; readonly price?: Readonly<Record<string, string>> }

/** Ideas for somebody, the best fitting first: what they said, how they are doing, what they like, then what pleases most people. Nothing they were given before, nothing known to be off limits. */
export function rankIdeas(person: Recipient, facts: FitFacts, catalogue: readonly CatalogueItem[], { language, most }: Options): FittingIdea[] {
  const seen: string[] = [...facts.known]
  const candidates = [...said(facts), ...catalogue.flatMap((item) => fromCatalogue(item, facts, language) ?? []), ...ownIdeas(facts)]
  const ideas: FittingIdea[] = []
  for (const { rank: _rank, price, ...idea } of candidates.sort((a, b) => a.rank - b.rank)) {
    if (seen.some((title) => isSameGift(title, idea.title)) || (most && costsMore(price, most))) continue
    const concerns = safetyOf(person, idea.title)
    if (concerns.some(({ verdict }) => verdict === 'refused')) continue
    seen.push(idea.title)
    ideas.push({ ...idea, concerns })
  }
  return ideas
}

function said({ wishes }: FitFacts): Candidate[] {
  return wishes.map(({ title, quote, entryId, on }, index) => ({ key: `said:${entryId}:${String(index)}`, rank: index, title, why: message('gifts:fit.said', { quote, day: on }), from: 'said', entryId }))
}

function fromCatalogue({ id, title, fits, situations = [], price }: CatalogueItem, facts: FitFacts, language: 'en' | 'zh'): Candidate | undefined {
  const idea = { key: `catalogue:${id}`, title: title[language], price }
  const now = facts.situations.find(({ situation }) => situations.includes(situation))
  if (now) return { ...idea, rank: 100, from: 'situation', why: message('gifts:fit.situation', { quote: now.quote, day: now.on }), entryId: now.entryId }
  const liked = facts.interests.find(({ text }) => holdsWord(foldText(text), fits))
  if (liked) return { ...idea, rank: 200, from: 'interest', why: message('gifts:fit.interest', { text: liked.text }) }
  return fits.length === 0 && situations.length === 0 ? { ...idea, rank: 400, from: 'anybody', why: message('gifts:fit.anybody') } : undefined
}

function ownIdeas({ own, interests, situations, wishes }: FitFacts): Candidate[] {
  const told = foldText([...interests.map(({ text }) => text), ...situations.map(({ quote }) => quote), ...wishes.map(({ quote }) => quote)].join(' · '))
  return own.flatMap(({ id, title, fits, price, currency }): Candidate[] => {
    const hit = fits.find((word) => holdsWord(told, [word]))
    if (fits.length > 0 && !hit) return []
    return [{ key: `own:${id}`, title, rank: hit ? 150 : 300, from: 'own', why: hit ? message('gifts:fit.interest', { text: hit }) : message('gifts:fit.own'), price: price && currency ? { [currency]: price } : undefined }]
  })
}

function costsMore(price: Candidate['price'], { amount, currency }: NonNullable<Options['most']>): boolean {
  const cost = price?.[currency]
  return cost !== undefined && compareAmounts(cost, amount) > 0
}
