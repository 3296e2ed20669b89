import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** What a command may use of the process it runs in. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv
  /** The folder relative paths are meant from. */
  readonly folder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Asks for something that is not shown while it is typed; left out where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>
}

/** npm runs scripts in the project's folder; the one the user stood in is told aside. */
export function openTerminal(): Terminal {
  const { npm_lifecycle_event: script, INIT_CWD: stoodIn } = process.env
  return {
    environment: process.env,
    folder: stoodIn && (script === 'hearth' || script === 'start') ? stoodIn : process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ...(process.stdin.isTTY ? { ask: askHidden } : {}),
  }
}

export function pathFrom(terminal: Terminal, path: string): string {
  return resolve(terminal.folder, path)
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
