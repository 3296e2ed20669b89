import { z } from 'zod'
import { foldText } from '../fold'
import { message } from '../message'
import { Message } from '../messageSchema'
import { displayName, firstName, type OffLimit, type Person } from '../people'
import { holdsWord, withoutPhrases } from './findWords'
import { categoryOf, riskCategories, type RiskCategory } from './riskCategories'
import { riskWords, type Specific, specifics } from './riskWords'

/** What has to be known of somebody to tell what suits them. */
export type Recipient = Pick<Person, 'id' | 'name' | 'nameOrder' | 'organisations' | 'emails' | 'phones' | 'offLimits'>

/** What speaks against a gift for somebody, in one sentence, and what to ask them where that would settle it. */
export const Concern = z.object({
  /** What is the matter: a risk, `own` words of the user's, the same gift again, a limit the user set, what asks for restraint with them. */
  about: z.enum([...riskCategories, 'own', 'twice', 'limit', 'hold', 'complaint', 'hardship']),
  /** `held`: not known, ask first. `waits`: not now. `refused`: known to be wrong. `near`: to be looked at twice. */
  verdict: z.enum(['held', 'waits', 'refused', 'near']),
  personId: z.string(),
  why: Message,
  question: Message.optional(),
})
export type Concern = z.infer<typeof Concern>

/** The categories a gift is risky in, told from its words. */
export function risksOf(title: string): RiskCategory[] {
  const folded = foldText(title)
  return riskCategories.filter((category) => {
    const risk = riskWords[category]
    return risk && holdsWord(withoutPhrases(risk.shown ? folded.replace(risk.shown, ' ') : folded, risk.harmless), risk.words)
  })
}

/** What speaks against a gift for a person by what is known of them: a known conflict, or a risky category nobody asked about. */
export function safetyOf(person: Recipient, title: string): Concern[] {
  const folded = foldText(title)
  const risks = risksOf(title)
  const concerns = person.offLimits.flatMap((limit) => concernOf(person, limit, folded, risks) ?? [])
  const settled = new Set(person.offLimits.flatMap(({ category }) => categoryOf(category) ?? []))
  const unasked = risks.filter((risk) => !settled.has(risk) && !impliedBy(risk, settled, risks))
  return [...concerns, ...unasked.map((risk) => held(person, risk))]
}

/** Ham is food and a matter of religion: where the one was asked, the other needs no question of its own. */
function impliedBy(risk: RiskCategory, settled: ReadonlySet<RiskCategory>, risks: readonly RiskCategory[]): boolean {
  return risk === 'religion' ? risks.includes('food') : risk === 'food' && settled.has('religion') && risks.includes('religion')
}

function concernOf(person: Recipient, limit: OffLimit, folded: string, risks: readonly RiskCategory[]): Concern | undefined {
  if (limit.state === 'asked-fine') return undefined
  const category = categoryOf(limit.category)
  const said = foldText(`${limit.category} ${limit.text ?? ''}`)
  const named = specifics.filter((specific) => isNamed(specific, said, category))
  const hits = named.some(({ held: words }) => holdsWord(folded, words)) || (category !== 'employer' && (category === undefined || category === 'topics') && sharesWord(folded, said))
  const risky = category !== undefined && (category === 'employer' || risks.includes(category))
  if (!hits && !risky) return undefined
  if (limit.state === 'unknown') return held(person, category ?? 'own', limit)
  const sure = hits || (named.length === 0 && category !== 'food')
  return sure ? refused(person, category ?? 'own', limit) : held(person, category ?? 'own', limit, 'mayHold')
}

/** "Vegan" under food counts as well: people write things where they find room. */
function isNamed({ said: words, category }: Specific, said: string, of: RiskCategory | undefined): boolean {
  const near = of === category || of === undefined || (of === 'food' && category === 'religion') || (of === 'religion' && category === 'food')
  return near && holdsWord(said, words)
}

/** Whether the user's own words of a limit come up in the gift. */
function sharesWord(folded: string, said: string): boolean {
  const words = said.split(/[^\p{L}\p{N}]+/u).filter((word) => (/\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 4 && !common.has(word))).map((word) => word.replace(/s$/, ''))
  return holdsWord(folded, words)
}

const common = new Set(['topics', 'topic', 'never', 'please', 'about', 'with', 'from', 'that', 'this', 'anything', 'nothing', 'does', 'says', 'when', 'gift', 'gifts', 'likes', 'like', 'doesn', 'dislikes', 'hates', 'because', 'their', 'them'])

function held(person: Recipient, about: RiskCategory | 'own', limit?: OffLimit, why = 'unknown'): Concern {
  const what = limit ? wordsOf(limit) : ''
  const key = why === 'mayHold' ? 'gifts:why.mayHold' : about === 'own' ? 'gifts:why.unknown.own' : `gifts:why.unknown.${about}`
  return { about, verdict: 'held', personId: person.id, why: message(key, { name: displayName(person), what }), question: message(`gifts:ask.${about}`, { name: firstName(person), what }) }
}

function refused(person: Recipient, about: RiskCategory | 'own', limit: OffLimit): Concern {
  const text = limit.text?.trim()
  const name = displayName(person)
  const what = about === 'own' ? limit.category : { key: `gifts:category.${about}` }
  return { about, verdict: 'refused', personId: person.id, why: text ? message('gifts:why.knownText', { name, what, text }) : message('gifts:why.known', { name, what }) }
}

function wordsOf({ category, text }: OffLimit): string {
  return text?.trim() ? text.trim() : category
}
