import type { BookView } from './book'
import { type DateContext, type PlainDate, readDates } from './plainDates'
import { firstDue, type PlainRepeat, readRepeat, readRepeatAndDate } from './plainRepeats'
import { spotPromise } from './promises/spotPromises'
import type { Understood } from './quickAdd'
import { type ChannelFound, findChannel } from './quickAddChannel'
import { type Meant, whoIsMeant } from './quickAddPeople'
import type { Span } from './quickAddPlaces'
import { bothDid, condition, giftChinese, giftEnglish, interestChinese, interestEnglish, noAnswer, reminderLead, saidThere, saidThereChinese, theyAnswered, theyDid, toDo, toDoChinese } from './quickAddWords'
import { without } from './wordsBeside'

/** A piece of the line between commas, and where it stands. */
interface Clause extends Span {
  readonly text: string
}

/** What one clause turned out to be; nothing: it is kept as it stands. */
type Part = Partial<Pick<Understood, 'interaction' | 'reminder' | 'giftIdea'>> & { readonly promise?: Understood['promises'][number]; readonly interest?: string; readonly failed?: boolean; readonly when?: PlainDate }

/** Takes a line apart, clause by clause. What is not understood stays as the note, word for word. */
export function understand(book: BookView, text: string, context: DateContext): Understood {
  const repeat = readRepeat(text, context)
  const dates = [...readDates(text, context), ...(repeat ? [repeat] : [])]
  const meant = whoIsMeant(book, text, context.today, dates)
  let read: Omit<Understood, 'text' | 'person' | 'candidates' | 'also'> = { interests: [], promises: [] }
  let failed = false
  let lastSaid: 'reminder' | 'promise' | undefined
  const unanswered: string[] = []
  let when: PlainDate | undefined
  const rest: string[] = []
  for (const clause of clausesOf(text, dates).flatMap((each) => beforePromise(each, meant, context))) {
    const onlyIf: string | undefined = lastSaid && condition.test(clause.text) ? clause.text : undefined
    const part: Part | undefined = onlyIf ? undefined : partOf(clause, meant, context)
    if (onlyIf === undefined) lastSaid = part?.reminder ? 'reminder' : part?.promise ? 'promise' : undefined
    if (onlyIf) read = { ...read, ...onCondition(read, lastSaid, onlyIf) }
    else if (part?.interest) read = { ...read, interests: [...new Set([...read.interests, part.interest])] }
    else if (part?.interaction && !read.interaction) read = { ...read, interaction: part.interaction }
    else if (part?.reminder && !read.reminder) read = { ...read, reminder: part.reminder }
    else if (part?.promise) read = { ...read, promises: [...read.promises, part.promise] }
    else if (part?.giftIdea && !read.giftIdea) read = { ...read, giftIdea: part.giftIdea }
    else if (read.interaction && isSaidThere(clause)) read = { ...read, interaction: { ...read.interaction, text: joined(read.interaction.text, clause.text) } }
    else if (part?.failed) {
      failed = true
      ;(saysMore(clause, meant) ? rest : unanswered).push(clause.text)
    } else if (part?.when) when ??= part.when
    else if (!isOnlyName(clause, meant)) rest.push(withoutLeadingName(clause, meant))
  }
  if (read.interaction && failed) read = { ...read, interaction: { ...read.interaction, answered: false } }
  if (read.interaction && when && when.day <= context.today) read = { ...read, interaction: { ...read.interaction, on: when.day, time: when.time ?? read.interaction.time } }
  else if (when) rest.unshift(when.text)
  if (!read.interaction) rest.push(...unanswered)
  const { person, candidates, also } = meant
  return { text, person, candidates: [...candidates], also: also.map(({ id, name }) => ({ id, name })), ...read, note: rest.join(', ') || undefined }
}

const breaks = /(?:,(?!\d)|[;，；。\n]|\.(?=\s|$)|\s+[–—-]\s+)+|\s+(?:and|but|then)\s+(?=(?:(?:she|he|they)\s+)?(?:loves|likes|enjoys|is into|follow|remind|call back|check in|get back|gift idea)\b)/giu

/** The last thing to do, with what it depends on. */
function onCondition({ reminder, promises }: Pick<Understood, 'reminder' | 'promises'>, last: 'reminder' | 'promise' | undefined, onlyIf: string): Partial<Understood> {
  if (last === 'reminder') return { reminder: reminder && { ...reminder, title: joined(reminder.title, onlyIf) } }
  return { promises: promises.map((promise, place) => (place === promises.length - 1 ? { ...promise, text: joined(promise.text, onlyIf) } : promise)) }
}

/** What was talked about belongs to the conversation, and is no note beside it. */
function isSaidThere({ text }: Clause): boolean {
  return saidThere.test(text) || saidThereChinese.test(text)
}

function joined(text: string, more: string): string {
  if (text === '') return more
  return `${text}${/^\p{Script=Han}/u.test(more) ? '，' : ', '}${more}`
}

/** Cut at commas and the like, never inside a date. */
function clausesOf(text: string, dates: readonly Span[]): Clause[] {
  const clauses: Clause[] = []
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end)
    const trimmed = piece.trim()
    const from = start + piece.indexOf(trimmed)
    if (/[\p{L}\p{N}]/u.test(trimmed)) clauses.push({ text: trimmed, start: from, end: from + trimmed.length })
  }
  let start = 0
  for (const found of text.matchAll(breaks)) {
    if (dates.some((date) => found.index > date.start && found.index < date.end)) continue
    if (/\b(?:mr|mrs|ms|dr|prof|st)$/i.test(text.slice(0, found.index)) && found[0].startsWith('.')) continue
    add(start, found.index)
    start = found.index + found[0].length
  }
  add(start, text.length)
  return clauses
}

function partOf(clause: Clause, meant: Meant, context: DateContext): Part | undefined {
  const plain = withoutSubject(clause, meant)
  const gift = giftEnglish.exec(plain) ?? giftChinese.exec(plain)
  const title = gift?.slice(1).find(Boolean)?.trim()
  if (title) return { giftIdea: { title } }
  const interest = (interestEnglish.exec(plain) ?? interestChinese.exec(plain))?.[1]?.trim().replace(/[.!。！]+$/, '')
  if (interest) return { interest }
  const { date: ahead, repeat } = readRepeatAndDate(clause.text, { ...context, toward: 'future' })
  const back = readRepeatAndDate(clause.text, { ...context, toward: 'past' }).date
  const promise = spotPromise(withoutLeadingName(clause, meant), context, namesIn(clause, meant))
  if (promise) return { promise }
  const reminder = reminderOf(clause, plain, ahead, repeat, context)
  if (reminder) return { reminder }
  const channel = findChannel(clause, meant, back)
  if (channel) return interactionOf(clause, channel, ahead, back, context)
  if (noAnswer.test(clause.text)) return { failed: true }
  return back && back.text === clause.text ? { when: back } : undefined
}

/** "Call Ana: I'll send her the plans by Friday" says two things. */
function beforePromise(clause: Clause, { spans }: Meant, context: DateContext): Clause[] {
  const name = spans.find(({ start, end }) => start > clause.start && end < clause.end)
  const colon = name && /^\s*[:：]\s*/.exec(clause.text.slice(name.end - clause.start))
  if (!name || !colon) return [clause]
  const start = name.end + colon[0].length
  const said = clause.text.slice(start - clause.start)
  if (!spotPromise(said, context)) return [clause]
  return [{ text: clause.text.slice(0, name.end - clause.start), start: clause.start, end: name.end }, { text: said, start, end: clause.end }]
}

/** The names a clause holds, as they are written in it. */
function namesIn({ start, end, text }: Clause, { spans }: Meant): string[] {
  return spans.filter((span) => span.start >= start && span.end <= end).map((span) => text.slice(span.start - start, span.end - start))
}

/** "Follow up in 2 weeks", "call Marta on Friday", "remind me every month to …": something to do with a day to do it. Without a day it is none. */
function reminderOf({ text }: Clause, plain: string, date: PlainDate | undefined, repeat: PlainRepeat | undefined, { today }: DateContext): Understood['reminder'] {
  const due = repeat ? firstDue(repeat.plan, date?.day, today) : date?.day
  if (!due || due < today || (date && due === today && date.time === undefined && !repeat && !reminderLead.test(text))) return undefined
  const bare = without(text, [...(date ? [date] : []), ...(repeat ? [repeat] : [])])
  if (!toDo.test(bare) && !toDo.test(plain) && !toDoChinese.test(bare)) return undefined
  const title = sentence(bare.replace(reminderLead, ''))
  return title ? { title, due, time: date?.time, repeat: repeat?.plan } : undefined
}

/** What took place; what has yet to take place is something to be reminded of. */
function interactionOf({ text }: Clause, { channel, rest, theirs }: ChannelFound, ahead: PlainDate | undefined, back: PlainDate | undefined, { today }: DateContext): Part {
  if (ahead && ahead.day > today && (back === undefined || back.day > today)) return { reminder: { title: sentence(without(text, [ahead])), due: ahead.day, time: ahead.time } }
  const direction = bothDid.test(text) ? 'both' : theirs || theyDid.test(text) ? 'in' : undefined
  const answered = noAnswer.test(text) ? false : theyAnswered.test(text) ? true : undefined
  return { interaction: { channel, on: back?.day ?? today, time: back?.time, direction, answered, text: rest.replace(/^[\s:：]+/, '') } }
}

/** The clause without the person or pronoun it is about: "Marta loves…", "she loves…", 他喜欢…. */
function withoutSubject(clause: Clause, meant: Meant): string {
  const named = withoutLeadingName(clause, meant)
  return named.replace(/^(?:and\s+)?(?:she|he|they|who)\s+(?:also\s+)?|^(?:他|她|TA|ta)(?:们)?(?!的|儿|女|妈|爸|太|先|妻|丈|家)/i, '').trim()
}

/** "Marta: wants samples" is about Marta, and says that she wants samples. A name that is part of the sentence stays. */
function withoutLeadingName(clause: Clause, { spans }: Meant): string {
  const name = spans.find(({ start }) => start === clause.start)
  if (!name) return clause.text
  const after = clause.text.slice(name.end - name.start)
  if (/^\s*[:：]/.test(after)) return after.replace(/^\s*[:：]\s*/, '')
  return interestEnglish.test(after.trim()) || interestChinese.test(after.trim()) ? after.trim() : clause.text
}

/** Whether more was said than that nobody answered, and who. */
function saysMore(clause: Clause, { spans }: Meant): boolean {
  const names = spans.filter(({ start, end }) => start >= clause.start && end <= clause.end).map(({ start, end }) => ({ start: start - clause.start, end: end - clause.start }))
  const more = without(clause.text, names).replace(noAnswer, ' ').replace(/\b(?:but|and|i|we|she|he|they|her|him|them|there was)\b|[她他]们?|但是?|电话/gi, ' ')
  return /[\p{L}\p{N}]/u.test(more)
}

function isOnlyName(clause: Clause, { spans }: Meant): boolean {
  return spans.some(({ start, end }) => start <= clause.start && end >= clause.end - 1)
}

/** With a capital at the front. */
function sentence(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
