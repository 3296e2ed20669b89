import { Command } from 'commander'
import type { Day } from '../../core/dates'
import { addDays, daysBetween } from '../../core/days'
import { LONGEST_WINDOW } from '../../core/dateWindow'
import { Problem } from '../../core/problem'
import type { CalendarItem } from '../../core/calendar'
import type { Texts } from '../texts'
import type { Run } from './task'
import { calendarDay } from './values'

/** What the list shows without being told how far. */
const SPAN = 31
const PER_DAY = 500

/** `calendar`: reminders, dates, festivals and due days, day by day. */
export function calendarCommand(run: Run, texts: Texts): Command {
  return new Command('calendar')
    .description(texts.say('commandLine:calendar.about'))
    .option('--from <day>', texts.say('commandLine:calendar.from'), calendarDay)
    .option('--to <day>', texts.say('commandLine:calendar.to'), calendarDay)
    .action(async ({ from, to }: { readonly from?: Day; readonly to?: Day }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const first = from ?? (await calls.book.status()).today
        const last = to ?? addDays(first, SPAN - 1)
        if (last < first || daysBetween(first, last) >= LONGEST_WINDOW) {
          throw new Problem('host.range', `From ${first} to ${last} is no range Hearth lists.`, { params: { first, last, most: LONGEST_WINDOW } })
        }
        const { days } = await calls.ask.calendar.range({ from: first, to: last, perDay: PER_DAY })
        const filled = days.filter(({ total }) => total > 0)
        answer({ days: filled.map(({ day, total, items }) => ({ day, total, items: items.map((item) => itemRow(item, plainTexts)) })) }, () =>
          filled.length === 0 ? [texts.say('commandLine:calendar.nothing')] : filled.flatMap(({ day, items }) => items.map(({ line, time }) => [texts.day(day), time, texts.sentences([line])].filter(Boolean).join('  '))),
        )
      })
    })
}

function itemRow({ kind, people, count, entryId, time, expected, line }: CalendarItem, texts: Texts) {
  return { kind, people, count, entryId, time, expected, text: texts.sentences([line]) }
}
