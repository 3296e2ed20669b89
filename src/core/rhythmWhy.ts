import type { BookView } from './book'
import type { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import { type Message, message } from './message'
import type { Cause } from './nudges'
import type { Suggested } from './nudgesRhythm'
import { dueOf, type RhythmReason } from './rhythmReasons'
import type { Standing } from './rhythmStanding'
import { historyOf } from './warmth'

const kept = new WeakMap<Standing, { readonly causes: readonly Cause[]; readonly day: Day; readonly reasons: Suggested['reasons']; readonly ignored: number }>()

/** What speaks for somebody out of their rhythm, as causes for a row, in words; the same ones as long as nothing changes, so that what is made of them can be kept as well. */
export function rhythmCauses(book: BookView, suggested: Suggested, day: Day): readonly Cause[] {
  const { standing, reasons, ignored } = suggested
  const known = kept.get(standing)
  if (known?.day === day && known.reasons === reasons && known.ignored === ignored) return known.causes
  const causes = causesOf(book, suggested, day)
  kept.set(standing, { causes, day, reasons, ignored })
  return causes
}

function causesOf(book: BookView, { standing, reasons, ignored }: Suggested, day: Day): Cause[] {
  const { person } = standing
  const today = dayNumber(day)
  const words: Readonly<Record<RhythmReason, () => Message[]>> = {
    rhythm: () => whyRhythm(book, standing, today),
    drift: () => whyDrift(standing, today),
    ask: () => whyAsk(book, standing, today, ignored),
  }
  return reasons.map((reason) => ({ subjectId: person.id, personId: person.id, reason, dueOn: dueOf(standing, reason, today), why: words[reason](), overdueDays: 0 }))
}

/** The first message is the tone word, the rest explain. */
function whyRhythm(book: BookView, standing: Standing, today: number): Message[] {
  const { cadence, last, due, coldOn } = standing
  const day = fromDayNumber(coldOn)
  if (due > today) return [message('nudges:tone.ahead'), lastTalked(book, standing, today), message('nudges:rhythm.dueOn', { day: fromDayNumber(due) })]
  if (last === undefined && coldOn > today) return [message('nudges:tone.new'), message('nudges:rhythm.never', { count: cadence.days })]
  const talked = lastTalked(book, standing, today)
  if (coldOn > today) return [message('nudges:tone.cooling'), talked, message('nudges:rhythm.coldOn', { day })]
  return [message('nudges:tone.cold'), coldOn === today ? message('nudges:rhythm.coldToday') : message('nudges:rhythm.coldSince', { day }), talked]
}

function whyDrift({ drift, last }: Standing, today: number): Message[] {
  if (!drift || last === undefined) return []
  return [message('nudges:tone.drift'), message('nudges:drift.usual', { usual: Math.round(drift.usual), count: today - last })]
}

function whyAsk(book: BookView, standing: Standing, today: number, ignored: number): Message[] {
  return [message('nudges:tone.ask'), lastTalked(book, standing, today), message('nudges:ask.ignored', { count: ignored })]
}

function lastTalked(book: BookView, { person, cadence, last }: Standing, today: number): Message {
  if (last === undefined) return message('nudges:rhythm.never', { count: cadence.days })
  const guess = book.remember(person.id, historyOf).estimated.has(last) ? 'Estimated' : ''
  return message(`nudges:rhythm.talked${guess}`, { count: today - last, wanted: cadence.days })
}
