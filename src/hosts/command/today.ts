import { Command } from 'commander'
import type { Day } from '../../core/dates'
import type { DateRow, Missed, Nudge } from '../../core/today'
import type { Texts } from '../texts'
import type { Run } from './task'
import { calendarDay } from './values'

/** `today`: whom to reach out to, in the order the Today page shows, and the dates of the next fourteen days. */
export function todayCommand(run: Run, texts: Texts): Command {
  return new Command('today')
    .description(texts.say('commandLine:today.about'))
    .option('--on <day>', texts.say('commandLine:today.on'), calendarDay)
    .action(async ({ on }: { readonly on?: Day }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const [{ first, reachOut, missed, dates, budget, handled, waiting }, { rows }] = await Promise.all([calls.ask.today.show({ on, whole: true }), calls.ask.today.comingDue({ on })])
        const nudges = [...first, ...reachOut]
        answer({ nudges: nudges.map((nudge) => nudgeRow(nudge, plainTexts)), missed: missed.flatMap((row) => missedRow(row, nudges, plainTexts)), dates: dates.map(dateRow), comingDue: rows.map(({ person, dueOn }) => ({ personId: person.id, name: person.name, dueOn })), budget, handled, waiting }, () => [
          ...(nudges.length === 0 ? [texts.say('commandLine:today.nobody')] : nudges.map((nudge) => `${nudge.name}  ${texts.sentences(nudge.why)}`)),
          ...dates.map(({ line, date }) => `${texts.day(date)}  ${texts.sentences([line])}`),
        ])
      })
    })
}

function nudgeRow({ personId, name, person, reason, reasons, why, say, wish, reach, dueOn, coldOn, warmth, entryId, overdueDays, reminders }: Nudge, texts: Texts) {
  const topics = say.map(({ line, from }) => ({ text: texts.sentences([line]), from: texts.sentences([from]) }))
  const [best] = reach
  const rhythm = person?.cadenceDays === undefined ? undefined : { days: person.cadenceDays, tag: person.cadenceTag, search: person.cadenceSegment }
  return { personId, name, rhythm, reason, reasons, why: texts.sentences(why), say: topics, wish: texts.sentences(wish), reach: best && { channel: best.channel, value: best.value, href: best.href }, dueOn, coldOn, warmth, entryId, overdueDays, reminders }
}

/** The row of Today it belongs to, with what it says itself. */
function missedRow(missed: Missed, nudges: readonly Nudge[], texts: Texts) {
  return nudges.filter(({ subjectId }) => subjectId === missed.subjectId).map((nudge) => nudgeRow({ ...nudge, ...missed, reasons: [missed.reason] }, texts))
}

function dateRow({ personId, name, kind, label, date, turns, relation }: DateRow) {
  return { personId, name, kind, label, date, turns, relation }
}
