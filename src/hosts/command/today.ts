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
        const [{ day, first, reachOut, missed, dates, budget, handled, waiting, next }, { rows }] = await Promise.all([calls.ask.today.all({ on }), calls.ask.today.comingDue({ on })])
        const nudges = [...first, ...reachOut]
        answer({ day, nudges: nudges.map((nudge) => nudgeRow(nudge, plainTexts)), missed: missed.flatMap((row) => missedRow(row, nudges, plainTexts)), dates: dates.map((row) => dateRow(row, plainTexts)), comingDue: rows.map(({ person, dueOn }) => ({ personId: person.id, name: person.name, dueOn })), budget, handled, waiting, next }, () => [
          ...(nudges.length === 0 ? [texts.say('commandLine:today.nobody')] : nudges.map((nudge) => `${nudge.name}  ${texts.sentences(nudge.why)}`)),
          ...dates.map(({ line, date }) => `${texts.day(date)}  ${texts.sentences([line])}`),
        ])
      })
    })
}

/** All that a row of the page says: why now, how late, what to say, and the way to reach them, the first of `ways`. */
function nudgeRow({ personId, name, company, person, reason, reasons, why, say, wish, reach, dueOn, coldOn, warmth, tone, entryId, overdueDays, reminders, behind, dates }: Nudge, texts: Texts) {
  const topics = say.map(({ line, from }) => ({ text: texts.sentences([line]), from: texts.sentences([from]) }))
  const ways = reach.map(({ channel, value, href }) => ({ channel, value, href }))
  const rhythm = person?.cadenceDays === undefined ? undefined : { days: person.cadenceDays, tag: person.cadenceTag, search: person.cadenceSegment }
  return { personId, name, company, rhythm, reason, reasons, why: texts.sentences(why), say: topics, wish: texts.sentences(wish), reach: ways[0], ways, dueOn, coldOn, warmth, tone, entryId, overdueDays, reminders, behind, dates }
}

/** The row of Today it belongs to, with what it says itself. */
function missedRow(missed: Missed, nudges: readonly Nudge[], texts: Texts) {
  return nudges.filter(({ subjectId }) => subjectId === missed.subjectId).map((nudge) => nudgeRow({ ...nudge, ...missed, reasons: [missed.reason] }, texts))
}

function dateRow({ personId, name, kind, label, date, turns, relation, line }: DateRow, texts: Texts) {
  return { personId, name, kind, label, date, turns, relation, line: texts.sentences([line]) }
}
