import { Command, Option } from 'commander'
import type { Command as BookCommand } from '../../core/commands'
import type { Day } from '../../core/dates'
import { hardshipStates } from '../../core/entries/hardship'
import { suggestionSteps, type SuggestionStep } from '../../core/entries/suggestion'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import { addEntryAbout, withWhen } from './noting'
import type { Run } from './task'
import { calendarDay, something } from './values'

/** `complaint`, `advice`, `sensitive`: written down about somebody, or taken a step further by the id of the entry. */
export function careCommands(run: Run, texts: Texts): Command[] {
  const about = (name: string) => new Command(name).description(texts.say(`commandLine:care.${name}`)).argument('<id>', texts.say('commandLine:care.id'))
  const step = (command: Command, change: BookCommand) => run(command, 'write', async (work) => void (await answerChange(work, change)))
  return [
    withWhen(about('complaint'), texts)
      .addOption(new Option('--text <text>', texts.say('commandLine:care.wrong')).argParser(something).conflicts('to'))
      .addOption(new Option('--to <step>', texts.say('commandLine:care.complaintStep')).choices(complaintSteps))
      .option('--offered <text>', texts.say('commandLine:care.offered'), something)
      .addOption(new Option('--go-on <reason>', texts.say('commandLine:care.goOn')).argParser(something).conflicts(['to', 'text']))
      .action(async (id: string, { text, to, offered, goOn, at }: { readonly text?: string; readonly to?: ComplaintStep; readonly offered?: string; readonly goOn?: string; readonly at?: string }, command: Command) => {
        if (goOn) return step(command, { type: 'complaint.override', id, reason: goOn })
        if (to) return step(command, complaintChange(to, id, offered))
        if (!text) return command.error(texts.say('commandLine:care.textOrStep'), { exitCode: 2 })
        await run(command, 'write', async (work) => addEntryAbout(work, { kind: 'complaint', text, offered }, [id], at))
      }),
    withWhen(about('advice'), texts)
      .addOption(new Option('--text <text>', texts.say('commandLine:care.advised')).argParser(something).conflicts('to'))
      .addOption(new Option('--to <step>', texts.say('commandLine:care.adviceStep')).choices(suggestionSteps))
      .option('--outcome <text>', texts.say('commandLine:care.outcome'), something)
      .action(async (id: string, { text, to, outcome, at }: { readonly text?: string; readonly to?: SuggestionStep; readonly outcome?: string; readonly at?: string }, command: Command) => {
        if (to) return step(command, { type: 'suggestion.step', id, step: to, outcome })
        if (!text) return command.error(texts.say('commandLine:care.textOrStep'), { exitCode: 2 })
        await run(command, 'write', async (work) => addEntryAbout(work, { kind: 'suggestion', text, step: 'heard' }, [id], at))
      }),
    withWhen(about('sensitive'), texts)
      .addOption(new Option('--state <state>', texts.say('commandLine:care.state')).choices(hardshipStates).makeOptionMandatory())
      .requiredOption('--until <day>', texts.say('commandLine:care.until'), calendarDay)
      .option('--text <text>', texts.say('commandLine:sales.text'), something)
      .action(async (id: string, { at, ...fields }: { readonly at?: string; readonly state: string; readonly until: Day; readonly text?: string }, command: Command) => {
        await run(command, 'write', async (work) => addEntryAbout(work, { kind: 'hardship', ...fields }, [id], at))
      }),
  ]
}

const complaintSteps = ['answered', 'solved', 'followed-up', 'reopened'] as const
type ComplaintStep = (typeof complaintSteps)[number]

function complaintChange(to: ComplaintStep, id: string, offered: string | undefined): BookCommand {
  switch (to) {
    case 'answered':
      return { type: 'complaint.answer', id, offered }
    case 'solved':
      return { type: 'complaint.solve', id, offered }
    case 'followed-up':
      return { type: 'complaint.followUp', id }
    case 'reopened':
      return { type: 'complaint.reopen', id }
  }
}
