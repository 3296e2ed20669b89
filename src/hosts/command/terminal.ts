import { resolve } from 'node:path'

/** What a command may use of the process it runs in. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv
  /** The folder relative paths are meant from. */
  readonly folder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** npm runs scripts in the project's folder; the one the user stood in is told aside. */
export function openTerminal(): Terminal {
  const { npm_lifecycle_event: script, INIT_CWD: stoodIn } = process.env
  return {
    environment: process.env,
    folder: stoodIn && (script === 'hearth' || script === 'start') ? stoodIn : process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }
}

export function pathFrom(terminal: Terminal, path: string): string {
  return resolve(terminal.folder, path)
}
