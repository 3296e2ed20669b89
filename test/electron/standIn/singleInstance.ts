import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One running app per userData folder: the first one's process id stands there, and a later one leaves its arguments and signals it. */
export class SingleInstance {
  private file: string | undefined

  /** Like Electron's, answered at once. */
  request(folder: string, onSecond: (argv: readonly string[]) => void): boolean {
    const file = join(folder, 'stand-in-instance')
    const first = readPid(file)
    if (first !== undefined && isAlive(first)) {
      writeFileSync(`${file}.argv`, JSON.stringify(process.argv))
      process.kill(first, 'SIGUSR2')
      return false
    }
    writeFileSync(file, String(process.pid))
    this.file = file
    process.on('SIGUSR2', () => onSecond(JSON.parse(readFileSync(`${file}.argv`, 'utf8')) as string[]))
    return true
  }

  release(): void {
    if (this.file) rmSync(this.file, { force: true })
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
