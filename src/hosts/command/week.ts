import { Command } from 'commander'
import type { Day } from '../../core/dates'
import type { Texts } from '../texts'
import type { Run } from './task'
import { calendarDay } from './values'

const turns = ['rescued', 'warmed', 'cooled', 'wentCold'] as const

/** `week`: who warmed, cooled, went cold, was rescued, and what is set for the week after. */
export function weekCommand(run: Run, texts: Texts): Command {
  return new Command('week')
    .description(texts.say('commandLine:week.about'))
    .option('--of <day>', texts.say('commandLine:week.of'), calendarDay)
    .action(async ({ of }: { readonly of?: Day }, command: Command) => {
      await run(command, 'read', async ({ calls, texts, plainTexts, answer }) => {
        const week = await calls.ask.week.show({ of })
        const { from, to, underWay, next } = week
        const rows = (said: Texts) => Object.fromEntries(turns.map((turn) => [turn, week[turn].map(({ personId, name, company, line }) => ({ personId, name, company, why: said.sentences([line]) }))]))
        const dates = next.dates.map(({ personId, name, label, date }) => ({ personId, name, label, date }))
        answer({ from, to, underWay, ...rows(plainTexts), next: { ...next, promises: next.promises.map(({ line, ...promise }) => ({ ...promise, text: plainTexts.sentences([line]) })), dates } }, () => [
          ...turns.flatMap((turn) => (week[turn].length === 0 ? [] : [texts.say(`week:turn.${turn}.title`), ...week[turn].map(({ name, line }) => `  ${name}  ${texts.sentences([line])}`)])),
          texts.say('week:next.title'),
          ...next.reminders.map(({ on, title, names }) => `  ${texts.day(on)}  ${[title, ...names].join(', ')}`),
          ...next.promises.map(({ on, line }) => `  ${texts.day(on)}  ${texts.sentences([line])}`),
          ...next.dates.map(({ date, line }) => `  ${texts.day(date)}  ${texts.sentences([line])}`),
        ])
      })
    })
}
