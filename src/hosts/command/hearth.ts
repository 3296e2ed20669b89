import { runHearth } from './runHearth'
import { openTerminal } from './terminal'

const code = await runHearth(process.argv.slice(2), openTerminal())
process.exitCode ??= code
