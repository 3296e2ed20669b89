import { Command } from 'commander'
import type { Day } from '../../core/dates'
import { everyRow } from '../../core/pages/everyRow'
import type { Planned } from '../../core/week/plannedAfter'
import { plannedKey } from '../../core/week/plannedKey'
import type { WeekRow } from '../../core/week/weekViews'
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
        const turned = new Map<string, readonly WeekRow[]>()
        for (const turn of turns) turned.set(turn, await everyRow((page) => calls.ask.week.turned({ of, turn, ...page }), ({ personId }) => personId))
        const after = await everyRow((page) => calls.ask.week.after({ of, ...page }), plannedKey)
        const rows = (said: Texts) => Object.fromEntries([...turned].map(([turn, people]) => [turn, people.map(({ personId, name, company, line }) => ({ personId, name, company, why: said.sentences([line]) }))]))
        answer({ from, to, underWay, ...rows(plainTexts), next: { from: next.from, to: next.to, ...plannedOf(after, plainTexts) } }, () => [
          ...[...turned].flatMap(([turn, people]) => (people.length === 0 ? [] : [texts.say(`week:turn.${turn}.title`), ...people.map(({ name, line }) => `  ${name}  ${texts.sentences([line])}`)])),
          texts.say('week:next.title'),
          ...plannedLines(after, texts),
        ])
      })
    })
}

function plannedOf(after: readonly Planned[], said: Texts) {
  return {
    reminders: after.flatMap((row) => (row.kind === 'reminder' ? [{ entryId: row.entryId, personId: row.personId, title: row.title, names: row.names, on: row.on }] : [])),
    promises: after.flatMap((row) => (row.kind === 'promise' ? [{ entryId: row.entryId, personId: row.personId, on: row.on, text: said.sentences([row.line]) }] : [])),
    dates: after.flatMap((row) => (row.kind === 'date' ? [{ personId: row.date.personId, name: row.date.name, label: row.date.label, date: row.on }] : [])),
  }
}

/** Reminders, then promises, then dates. */
function plannedLines(after: readonly Planned[], texts: Texts): string[] {
  const kinds = ['reminder', 'promise', 'date'] as const
  return kinds.flatMap((kind) => after.filter((row) => row.kind === kind)).map((row) => {
    const said = row.kind === 'reminder' ? [row.title, ...row.names].join(', ') : texts.sentences([row.kind === 'promise' ? row.line : row.date.line])
    return `  ${texts.day(row.on)}  ${said}`
  })
}
