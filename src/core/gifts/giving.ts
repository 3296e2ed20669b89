import { z } from 'zod'
import { foldText } from '../fold'
import { type Message, message } from '../message'
import { holdsWord } from './findWords'

/** Out of free will; for an occasion; earned by something they did; to make up for something; because a contract says so. */
export const givings = ['free-will', 'occasion', 'earned', 'apology', 'contractual'] as const
export const Giving = z.enum(givings)
export type Giving = z.infer<typeof Giving>

/** These are owed: they settle something. */
const owed: ReadonlySet<Giving> = new Set(['earned', 'apology', 'contractual'])

interface Given {
  readonly giving?: Giving
  readonly occasion?: string
  readonly reason?: string
  /** The deal it was tied to, in the user's words. */
  readonly deal?: string
}

const dealWords = ['deal', 'order', 'contract', 'renewal', 'invoice', 'quote', 'signed', 'signing', 'tender', 'purchase', 'kickback', 'commission', '订单', '合同', '续约', '签约', '成交', '采购', '发票', '投标', '返点']

const freeWords = ['just because', 'no occasion', 'free will', '随心', '没有理由', '无缘无故']

/** How a gift was given, as the user says or as its occasion tells. */
export function givingOf({ giving, occasion }: Given): Giving {
  if (giving) return giving
  const said = foldText(occasion ?? '')
  return said === '' || holdsWord(said, freeWords) ? 'free-will' : 'occasion'
}

/** Whether a gift hangs on a deal: named by the user, or by the words of its occasion or reason. */
export function isTiedToDeal({ deal, occasion, reason }: Given): boolean {
  return Boolean(deal?.trim()) || holdsWord(foldText(`${occasion ?? ''} ${reason ?? ''}`), dealWords)
}

/** A quiet word where a gift that is owed was tied to a deal: it settles the deal and says little else. */
export function dutyHint(gift: Given): Message | undefined {
  const giving = givingOf(gift)
  return owed.has(giving) && isTiedToDeal(gift) ? message(`gifts:duty.${giving}`) : undefined
}
