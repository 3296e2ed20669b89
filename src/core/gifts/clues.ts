import { z } from 'zod'
import { type BookView, entriesOf } from '../book'
import { Day } from '../dates'
import { dayOf } from '../days'
import { foldText } from '../fold'
import { nudgeStateId } from '../nudgeCommands'
import type { Person } from '../people'
import { categoryOf, offLimitNames, riskCategories, type RiskCategory } from './riskCategories'

/** Something written down that sounds like an off-limits, to be confirmed. */
export const Clue = z.object({ category: z.enum(riskCategories), text: z.string(), entryId: z.string().optional(), on: Day.optional() })
export type Clue = z.infer<typeof Clue>

/** What people write, and what it means for gifts. The phrase found becomes the entry's text. */
const patterns: readonly (readonly [RiskCategory, RegExp])[] = [
  ['alcohol', /\b(?:sober(?: since [\w]+(?: \d{4})?)?|tee-?total(?:ler|er)?|(?:does|do|did)(?:n['’]t| not) drink(?: (?:any )?(?:alcohol|wine|beer))?(?! (?:coffee|tea|milk|enough))|never drinks|no alcohol|alcohol-free since \w+|(?:stopped|quit|gave up) (?:drinking|alcohol)|recovering alcoholic|dry since \w+|non-?drinker|(?:never|does(?:n['’]t| not)) touch(?:es)? (?:alcohol|a drop)|abstains from alcohol|off the (?:drink|booze)|in recovery from (?:alcohol|drinking|drink)|(?:goes to|is in) AA)\b/giu],
  ['alcohol', /不(?:能|会)?(?:喝|饮|碰)酒|忌酒|滴酒不沾|戒(?:了)?酒|不沾酒|酒精过敏/gu],
  ['living', /\b(?:hay fever|asthma(?:tic)?|(?:pollen|lily|lilies|flower|cat|dog|animal|fur)(?:s)? allerg(?:y|ies)|allergic to (?:pollen|lilies|flowers|cats?|dogs?|animals|fur)|kills every plant|no pets(?: allowed)?|cannot keep (?:plants|pets))\b/giu],
  ['living', /花粉(?:症|过敏)|过敏性鼻炎|哮喘|养不活(?:花|植物|绿植)|不能养(?:宠物|猫|狗)|对(?:猫|狗|花|花粉|宠物|动物)毛?过敏/gu],
  ['perfume', /\b(?:allergic to (?:perfume|fragrance|scents?)|(?:perfume|scents?|fragrances?) (?:gives?|give) (?:her|him|them) (?:a )?(?:headaches?|migraines?)|(?:fragrance|scent)[- ]free|sensitive to (?:perfume|scents?|fragrances?|smells?)|hates (?:perfume|scented \w+))\b/giu],
  ['perfume', /(?:对)?香水过敏|闻不得(?:香水|香味)|受不了香(?:水|味)|不用香水|对香味敏感/gu],
  ['food', /\b(?:(?:[a-z]+ )?(?:nut|peanut|egg|milk|dairy|wheat|gluten|shellfish|seafood|fish|soy|sesame|fruit|kiwi|strawberry|food)s?[- ]allerg(?:y|ies)|allergic to (?!pollen|lil|flower|cat|dog|animal|fur|perfume|fragrance|scent)[a-z]+(?: (?:and|or) [a-z]+)?|(?:lactose|gluten|fructose)[- ]intoleran(?:t|ce)|histamine[- ]intoleran(?:t|ce)|coeliac|celiac|gluten[- ]free|(?:dairy|sugar|lactose)[- ]free|diabetic|diabetes|no sugar|carries an epipen|anaphyla(?:xis|ctic)|(?:can(?:not|['’]t)|must not|may not) (?:eat|have) (?:any )?(?:nuts|peanuts|eggs?|milk|dairy|gluten|wheat|fish|shellfish|seafood|sugar|salt|spicy \w+|chocolate|fruit)|low[- ](?:sodium|carb|salt)|on keto|has gout|no caffeine)\b/giu],
  ['food', /对(?!猫|狗|花(?!生)|宠物|动物|香水)[\p{Script=Han}]{1,6}过敏|(?:坚果|花生|海鲜|鸡蛋|牛奶|麸质|食物)过敏|乳糖不耐(?:受)?|糖尿病|血糖高|高血糖|痛风|尿酸高|蚕豆病|忌(?:糖|口|辛辣|海鲜)|不(?:能)?吃(?:辣|甜|糖|海鲜|鸡蛋|坚果|花生|鱼|虾)/gu],
  ['religion', /\b(?:vegan|vegetarian|pesc[ae]tarian|plant[- ]based|(?:is|are) (?:an? )?(?:practi[sc]ing |devout |observant |orthodox )?(?:muslim|jewish|hindu|jain|mormon|buddhist|sikh)s?|(?:eats|keeps|strictly|is) (?:halal|kosher)|halal only|keeps kosher|no pork|no beef|(?:does|do)(?:n['’]t| not) eat (?:meat|pork|beef)|fast(?:s|ing) (?:for|during) (?:ramadan|lent))\b/giu],
  ['religion', /吃(?:全|纯|蛋奶)?素|吃斋|持斋|斋戒|素食(?:者|主义)?|清真|回族|回民|佛教徒|印度教徒|犹太教徒|不吃(?:猪肉|牛肉|肉)|穆斯林|信佛/gu],
  ['employer', /\b(?:(?:may|can|must|is allowed to|are allowed to)(?: ?not|n['’]t)? (?:not )?accept (?:any )?(?:gifts?|presents?)(?: (?:over|above|worth more than) [^\s,.;]+(?: ?[a-z]{3})?)?|not allowed to accept (?:any )?(?:gifts?|presents?)|no gifts (?:at work|allowed|policy)|gift policy|gift ban|zero[- ]gifts?|(?:must|has to) declare (?:any |all )?(?:gifts?|presents?)|civil servant|public (?:official|servant)|government employee|works for the (?:government|ministry|city|council)|(?:is|are) a (?:judge|police officer|member of parliament))\b/giu],
  ['employer', /(?:不能|不准|不可以|不许)(?:收|接受)(?:礼|礼物|礼品)|公务员|体制内|事业单位|公职人员|公司(?:规定|不让)[\p{Script=Han}]{0,4}收礼/gu],
  ['cash', /\b(?:no (?:gift cards|vouchers|cash)|hates (?:gift cards|vouchers)|finds (?:gift cards|vouchers|cash|money) \w+)\b/giu],
  ['cash', /不(?:收|要)(?:红包|现金|购物卡|礼品卡)/gu],
  ['topics', /\b(?:(?:don['’]t|do not|never|better not|best not to) (?:mention|bring up|ask about|talk about)|avoid talking about) [^.;,\n]{3,50}/giu],
  ['topics', /(?:别|不要|千万别|避免)(?:提|谈|问(?:起)?|说起)[\p{Script=Han}\w]{1,16}/gu],
]

/** Every phrase of a text that sounds like an off-limits. */
export function cluesIn(text: string): { readonly category: RiskCategory; readonly text: string }[] {
  return patterns.flatMap(([category, pattern]) => [...text.matchAll(pattern)].filter((match) => !isDenied(text, match.index)).map(([phrase]) => ({ category, text: phrase.trim() })))
}

/** "not vegan", "no longer sober", 「不是素食者」. */
function isDenied(text: string, at: number): boolean {
  return /(?:\b(?:not|isn['’]t|wasn['’]t|aren['’]t|no longer|never was)(?: an?| really)?\s+|不是|并非|不再)$/iu.test(text.slice(Math.max(0, at - 24), at))
}

/** What notes, conversations and their situation suggest for a person's off-limits: each phrase once, nothing that is there already or was declined. */
export function suggestedOffLimits(book: BookView, person: Person): Clue[] {
  const declined = new Set(book.nudgeStates.get(nudgeStateId(person.id, OFF_LIMITS))?.declinedClues ?? [])
  const found = new Map<string, Clue>()
  for (const source of [...sourcesOf(book, person)].sort((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1))) {
    for (const clue of cluesIn(source.text)) {
      const key = clueKey(clue)
      if (!found.has(key) && !declined.has(key) && !isThere(person, clue)) found.set(key, { ...clue, entryId: source.entryId, on: source.on })
    }
  }
  return [...found.values()]
}

/** The subject under which declined suggestions are kept (settings.ts, NudgeState). */
export const OFF_LIMITS = 'offLimits'

export const clueKey = ({ category, text }: { readonly category: RiskCategory; readonly text: string }) => `${category} ${foldText(text)}`

function sourcesOf(book: BookView, person: Person): { readonly text: string; readonly on: Day; readonly entryId?: string }[] {
  const written = entriesOf(book, person.id).flatMap((entry) => ((entry.kind === 'note' || entry.kind === 'interaction') && entry.text ? { text: entry.text, on: dayOf(entry.at), entryId: entry.id } : []))
  const { situation } = person
  return situation ? [...written, { text: situation.text, on: situation.asOf }] : written
}

/** One off-limits of the category is enough, but for food, diets and topics, of which there are many. */
function isThere({ offLimits }: Person, { category, text }: { readonly category: RiskCategory; readonly text: string }): boolean {
  const folded = foldText(text)
  const wordsOf = (said: string) => foldText(said).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word))
  return offLimits.some((limit) => {
    if (categoryOf(limit.category) !== category || limit.state === 'unknown') return false
    if (category !== 'food' && category !== 'topics' && category !== 'religion') return true
    const said = foldText(`${limit.category} ${limit.text ?? ''}`)
    return said.includes(folded) || wordsOf(text).some((word) => said.includes(word) && word !== 'allergic' && word !== 'allergy')
  })
}

/** A clue as an off-limits would keep it. */
export function limitOf({ category, text }: Pick<Clue, 'category' | 'text'>) {
  return { category: offLimitNames[category], text, state: 'known' as const }
}
