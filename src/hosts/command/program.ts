import { Command } from 'commander'
import { version } from '../../../package.json'
import type { Texts } from '../texts'
import { addCommand } from './addQuick'
import { bulkCommand } from './bulk'
import { backupCommand, backupsCommand } from './backup'
import { briefCommand } from './brief'
import { careCommands } from './care'
import { calendarCommand } from './calendar'
import { calendarFileCommand } from './calendarFile'
import { checkCommand } from './check'
import { checkWritingCommand } from './checkWriting'
import { conflictsCommand } from './conflicts'
import { editCommand } from './edit'
import { encryptCommand, lockCommand } from './encrypt'
import { eraseCommand } from './erase'
import { exportCommand } from './exportBook'
import { historyCommand, trashCommand } from './history'
import { holdCommand } from './hold'
import { giftRuleCommands } from './giftRules'
import { giftsCommand } from './gifts'
import { gratitudeCommands } from './gratitude'
import { importCommand } from './importFiles'
import { insightsCommand } from './insights'
import { logCommand } from './log'
import { restoreCommand } from './restore'
import { liveCommand } from './live'
import { mergeCommand } from './merge'
import { moveCommand } from './move'
import { referralsCommand, salesCommands } from './sales'
import { promisesCommand } from './promises'
import { rhythmsCommand } from './rhythms'
import { searchCommand } from './search'
import { segmentsCommand } from './segments'
import { showCommand } from './show'
import { startCommand } from './start'
import { createRun } from './task'
import type { Terminal } from './terminal'
import { todayCommand } from './today'
import { undoCommand } from './undo'
import { something } from './values'
import { weekCommand } from './week'

/** The whole command line. A new command is one file and one line here. */
export function createProgram(terminal: Terminal, texts: Texts, { usageAfterError }: { readonly usageAfterError: boolean }): Command {
  const run = createRun(terminal)
  const program = new Command('hearth')
    .description(texts.say('commandLine:about'))
    .option('--book <path>', texts.say('commandLine:book'), something)
    .option('--json', texts.say('commandLine:json'))
    .version(version, '--version', texts.say('commandLine:version'))
    .configureHelp({ showGlobalOptions: true })
  const commands = [
    startCommand(terminal, texts),
    importCommand(run, texts),
    exportCommand(run, texts),
    searchCommand(run, texts),
    segmentsCommand(run, texts),
    rhythmsCommand(run, texts),
    showCommand(run, texts),
    todayCommand(run, texts),
    calendarCommand(run, texts),
    weekCommand(run, texts),
    promisesCommand(run, texts),
    holdCommand(run, texts),
    insightsCommand(run, texts),
    giftsCommand(run, texts),
    ...giftRuleCommands(run, texts),
    ...gratitudeCommands(run, texts),
    checkWritingCommand(run, texts),
    editCommand(run, texts),
    bulkCommand(run, texts),
    logCommand(run, texts),
    addCommand(run, texts),
    briefCommand(run, texts),
    calendarFileCommand(run, texts),
    liveCommand(run, texts),
    mergeCommand(run, texts),
    moveCommand(run, texts),
    ...careCommands(run, texts),
    ...salesCommands(run, texts),
    referralsCommand(run, texts),
    undoCommand(run, texts, 'undo'),
    undoCommand(run, texts, 'redo'),
    historyCommand(run, texts),
    trashCommand(run, texts),
    eraseCommand(run, texts),
    encryptCommand(run, texts),
    lockCommand(run, texts),
    checkCommand(run, texts),
    conflictsCommand(run, texts),
    backupCommand(run, texts),
    backupsCommand(run, texts),
    restoreCommand(run, texts),
  ]
  for (const command of [program, ...commands]) {
    command.exitOverride().showHelpAfterError(usageAfterError).configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
  }
  for (const command of commands) program.addCommand(command)
  return program
}
