import { fork as forkNode } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { strict } from './strict'

const parentPort = new URL('./parentPort.mjs', import.meta.url).href

const ignore = () => undefined

class UtilityProcess extends EventEmitter {
  private readonly child

  constructor(program: string, args: readonly string[]) {
    super()
    const env = { ...process.env, NODE_OPTIONS: '' }
    this.child = forkNode(program, args, { env, execArgv: ['--import', parentPort], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.child.on('spawn', () => this.emit('spawn'))
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  /** As with Electron, what is said to a process that has ended, or is just ending, goes nowhere: without somebody to hear it, Node would throw that. */
  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object, ignore)
  }

  kill(): boolean {
    return this.child.kill()
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (program: string, args: readonly string[] = []) => strict('UtilityProcess', new UtilityProcess(program, args)),
})
