import type { InteractionChannel } from './entries/interaction'
import type { Meant } from './quickAddPeople'
import type { Span } from './quickAddPlaces'
import { type ChannelWord, chineseChannels, englishChannels, filler } from './quickAddWords'

export interface ChannelFound {
  readonly channel: InteractionChannel
  /** What the clause says besides: "about the offer", "lunch". */
  readonly rest: string
  /** Whether the sentence has them do it: "Marta called", 张伟给我打电话. */
  readonly theirs: boolean
}

/** Stands for a name; a private-use character, so that no text holds it. */
const NAME = '\uE000'

const english = englishChannels.map((word) => ({ ...word, regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${word.pattern.replaceAll('her |', `her |${NAME} |`)})(?![\\p{L}\\p{N}])`, 'iu') }))
const chinese = chineseChannels.map((word) => ({ ...word, regex: new RegExp(word.pattern.replaceAll('他的', `[他她${NAME}]的`), 'i') }))

/** How they were in touch, where the clause says that they were: the word stands at its front, or with the name. */
export function findChannel(clause: Span & { readonly text: string }, { spans }: Meant, date: Span | undefined): ChannelFound | undefined {
  const { text, marks } = marked(clause, spans, date)
  const found = [...english, ...chinese].flatMap((word) => {
    const place = word.regex.exec(text)
    return place ? [{ word, start: place.index, end: place.index + place[0].length }] : []
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const first = found.find((place) => isSaid(text, place))
  return first && { channel: first.word.channel, rest: restOf(text, first, marks), theirs: isTheirs(text, first) }
}

/** The clause with its names as one sign each and its date left out, so that patterns need not know them. */
function marked(clause: Span & { readonly text: string }, spans: readonly Span[], date: Span | undefined): { readonly text: string; readonly marks: readonly string[] } {
  const names = spans.filter(({ start, end }) => start >= clause.start && end <= clause.end).map(({ start, end }) => ({ start: start - clause.start, end: end - clause.start, sign: NAME }))
  const pieces = [...names, ...(date ? [{ start: date.start, end: date.end, sign: ' ' }] : [])].sort((a, b) => b.start - a.start)
  let text = clause.text
  for (const { start, end, sign } of pieces) text = text.slice(0, start) + sign + text.slice(end)
  return { text: text.replace(/\s+/g, ' ').replace(/^[\s,，:：]+|[\s,，]+$/g, ''), marks: names.map(({ start, end }) => clause.text.slice(start, end)) }
}

/** At the front but for small words and the name, or next to the name: "lunch with Marta", "Marta called", 和张伟吃饭. */
function isSaid(text: string, { start, end }: Span): boolean {
  const ahead = text.slice(0, start)
  const bare = `${ahead.replace(new RegExp(NAME, 'g'), '').trimStart()} `.replace(filler, '').replace(/^[\s和跟与同给向约我在今去又刚刚和了他她们一起、&-]*(?:and\s)?/, '').trim()
  if (bare === '' || /^(?:she|he|they|got|had|have|heard)$/i.test(bare)) return true
  const after = text.slice(end)
  return new RegExp(`^\\s*(?:with|to|from|w/)\\s+${NAME}`, 'i').test(after) || new RegExp(`[和跟与同给向约]\\s*${NAME}[^，,]{0,8}$`).test(ahead)
}

const oneSided = new Set<InteractionChannel>(['call', 'mail', 'message', 'letter', 'voicemail'])

function isTheirs(text: string, { word, start, end }: Span & { readonly word: ChannelWord }): boolean {
  if (!oneSided.has(word.channel)) return false
  if (new RegExp(`^(?:${NAME}|[她他])(?:给我|跟我)?了?$`, 'i').test(text.slice(0, start).trim())) return /\p{Script=Han}/u.test(text.slice(start, end)) || /(?:ed|rang|wrote)$/i.test(text.slice(start, end))
  return /^(?:she|he|they)\s*$/i.test(text.slice(0, start)) && /(?:ed|rang|wrote)$/i.test(text.slice(start, end))
}

/** A name with the word that leads to it. */
const ledName = new RegExp(`\\s*(?:\\b(?:together )?(?:with|to|from|for|and|w/)\\s+|&\\s*|[和跟与同给向、]\\s*|@)?${NAME}(?:['’]s|的)?`, 'gi')

/** Chinese stands on both sides, which has no spaces between its words. */
function isInHan(text: string, start: number, end: number): boolean {
  return /\p{Script=Han}$/u.test(text.slice(0, start)) && /^\p{Script=Han}/u.test(text.slice(end))
}

/** The clause without the name and the word that leads to it, and without the channel's own word where that says nothing more. */
function restOf(text: string, { word, start, end }: Span & { readonly word: ChannelWord }, marks: readonly string[]): string {
  const said = word.plain ? `${text.slice(0, start)} ${text.slice(end)}` : text
  const named = said
    .replace(ledName, (found, at: number) => (isInHan(said, at, at + found.length) ? '' : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  const plain = named.replace(/^(?:(?:had|have|just|finally|we|i|went for|went to|out for|got)\s+)+(?:an?\s+)?/i, '').trim()
  return /^(?:|she|he|they|an?|the|with|to|from|for|on|at|about|[和跟与同给向我了在去有\s]+)$/iu.test(plain) || !/[\p{L}\p{N}]/u.test(plain.replaceAll(NAME, '')) ? '' : plain.replaceAll(NAME, marks[0] ?? '')
}
