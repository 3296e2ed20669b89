import { errorCode } from '../../engine/store/disk'
import { openTexts, systemLanguage } from '../texts'
import { runHearth } from './runHearth'
import { openTerminal } from './terminal'

const terminal = openTerminal()

// Whoever read the answer may be gone (`| head`): that is no failure. A full disk behind `>` is one.
process.stdout.on('error', (error: Error) => {
  const why = errorCode(error) ?? error.message
  if (why === 'EPIPE') return
  process.exitCode = 1
  terminal.err(`hearth: ${openTexts(systemLanguage(process.env)).say('commandLine:answerLost', { why })}\n`)
})
process.stderr.on('error', () => (process.exitCode ??= 1))

const code = await runHearth(process.argv.slice(2), terminal)
process.exitCode ??= code
