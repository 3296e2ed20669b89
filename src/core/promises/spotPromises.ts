import type { Day } from '../dates'
import { type DateContext, type PlainDate, readDates } from '../plainDates'

/** Something a text says will be done, and where it stands: [start, end) in UTF-16 units. */
export interface SpottedPromise {
  readonly by: 'me' | 'them'
  readonly text: string
  readonly due?: Day
}

const iSay = /^(?:and |but |so |then )*i(?:['’]ll| will| shall)\s+/i
const iPromised = /^(?:and |but |so |then )*(?:(?:i(?:['’]ve| have)? )?(?:promised|agreed)(?: (?:her|him|them|you|\p{Lu}[\p{L}'’-]*)){0,2} (?:to|that i(?:['’]d| would| will|['’]ll))|i (?:told (?:her|him|them|\p{Lu}[\p{L}'’-]*)|said)(?: that)? i(?:['’]d| would| will|['’]ll))\s+/iu
const theySay = /^(?:and |but |so |then )*(?:she|he|they)(?:['’]ll| will| (?:has |have )?(?:promised|agreed)(?: me| us)? to| (?:said|told me|told us)(?: that)? (?:she|he|they)(?:['’]d| would| will|['’]ll))\s+/i
const theyWill = /^(?:['’]ll| will| (?:has |have )?(?:promised|agreed)(?: me| us)? to| (?:said|told me|told us)(?: that)? (?:she|he|they)(?:['’]d| would| will|['’]ll))\s+/i
/** What one says one will do for somebody, and is not merely what one thinks. */
const deed = /^(?:send|give|get|bring|call|phone|ring|write|e-?mail|mail|message|text|share|prepare|introduce|forward|deliver|fix|pay|return|ship|let|check|find|make|put|look|follow|invite|book|ask|set|arrange|show|lend|update|review|sign|have|finish|hand|reply|answer|confirm|order|transfer|drop|come|meet|visit)\b/i
const chineseMe = /^我?(?:答应|承诺|保证|说好|一定会|会|要)(?:了)?(?:他|她|你|他们|对方)?/
const chineseThem = /^(?:他们?|她们?|对方|客户)(?:那边)?(?:答应|承诺|保证|说好|说会|一定会|会)(?:了)?(?:我们?)?/
const chineseDeed = /把|发|寄|给|交|送|完成|提交|回复|答复|准备|付|打款|介绍|安排|修|报价/
const promisedWord = /promised|agreed|答应|承诺|保证|说好/i

/** Reads "I'll send her the deck by Friday", "she promised to call", 周五前把合同发给他 as a promise. "I'll" alone needs a day one says "by" of: else it is a plan. */
export function spotPromise(text: string, context: DateContext, names: readonly string[] = []): SpottedPromise | undefined {
  const dates = readDates(text, { ...context, toward: 'future' })
  const date = dates.find(({ day }) => day >= context.today) ?? dates.find((each) => withoutDate(text, each).isBy)
  const { bare, isBy } = withoutDate(text, date)
  const said = saidBy(bare, names)
  if (!said) return isBy && /\p{Script=Han}/u.test(bare) && chineseDeed.test(bare) ? promise('me', bare, date) : undefined
  const { by, rest, sure } = said
  const isDeed = /\p{Script=Han}/u.test(rest) ? chineseDeed.test(rest) : deed.test(rest)
  if (!sure && !(isDeed && date && (isBy || by === 'them'))) return undefined
  return promise(by, rest, date)
}

/** Every promise a longer text holds, sentence by sentence. */
export function spotPromises(text: string, context: DateContext): SpottedPromise[] {
  const sentences = text.slice(0, LONGEST).split(/(?<=[.!?])\s+|[。！？；;\n]+|,\s+(?=(?:and |but )?(?:i|she|he|they)\b)|，/iu)
  return sentences.filter((sentence) => mayPromise.test(sentence)).flatMap((sentence) => spotPromise(sentence.trim().replace(/^[-*>#\s]+|[.!\s]+$/g, ''), context) ?? [])
}

const LONGEST = 5000
/** Reading days is slow; most sentences promise nothing. */
const mayPromise = /['’]ll\b|['’]d\b|\b(?:will|would|shall|promised|agreed)\b|答应|承诺|保证|说好|会|要|前|最晚|不晚于/iu

function promise(by: 'me' | 'them', text: string, date: PlainDate | undefined): SpottedPromise | undefined {
  const said = text.trim().replace(/^[,，:：\s]+|[,，.。\s]+$/g, '')
  return said ? { by, text: said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), ...(date && { due: date.day }) } : undefined
}

/** The sentence without its day, and whether that was said to be the last one for it. */
function withoutDate(text: string, date: PlainDate | undefined): { readonly bare: string; readonly isBy: boolean } {
  if (!date) return { bare: text.trim(), isBy: false }
  const before = text.slice(0, date.start)
  const after = text.slice(date.end)
  const isBy = /^(?:by|before|until|till)\b/i.test(date.text) || /(?:\b(?:by|before|until|till|no later than)|最晚|不晚于|在)\s*$/i.test(before) || /^\s*(?:之前|以前|前)/.test(after) || /前$/.test(date.text)
  const bare = `${before.replace(/\b(?:by|before|until|till|no later than|on)\s*$/i, '').replace(/(?:最晚|不晚于|在)$/, '')} ${after.replace(/^\s*(?:之前|以前|前)/, '')}`
  return { bare: bare.replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '').trim(), isBy }
}

function saidBy(text: string, names: readonly string[]): { readonly by: 'me' | 'them'; readonly rest: string; readonly sure: boolean } | undefined {
  const mine = iPromised.exec(text) ?? iSay.exec(text) ?? (/^我|^(?:答应|承诺|保证|说好)/.test(text) ? chineseMe.exec(text) : null)
  if (mine) return { by: 'me', rest: text.slice(mine[0].length), sure: promisedWord.test(mine[0]) || /said|told/i.test(mine[0]) }
  const theirs = theySay.exec(text) ?? chineseThem.exec(text)
  if (theirs) return { by: 'them', rest: text.slice(theirs[0].length), sure: promisedWord.test(theirs[0]) }
  const name = names.find((written) => text.startsWith(written))
  const named = name === undefined ? null : (theyWill.exec(text.slice(name.length)) ?? /^(?:答应|承诺|保证|说好|说会|一定会|会)(?:了)?(?:我们?)?/.exec(text.slice(name.length)))
  return named && name !== undefined ? { by: 'them', rest: text.slice(name.length + named[0].length), sure: promisedWord.test(named[0]) } : undefined
}
