import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { browser, profile } from './chromium'
import { SingleInstance } from './singleInstance'
import { preventable, strict } from './strict'

class App extends EventEmitter {
  name = 'Hearth'
  readonly isPackaged = false
  readonly commandLine = strict('app.commandLine', { appendSwitch: () => {} })
  /** Told by the windows: closes them all, answers whether they did. */
  closeWindows = () => true
  private readonly paths = new Map<string, string>()
  private readonly instance = new SingleInstance()
  private ready = false
  private quitting = false

  constructor() {
    super()
    void browser.then(() => {
      this.ready = true
      this.emit('ready')
    })
  }

  isReady = () => this.ready
  whenReady = async (): Promise<void> => void (await browser)
  getName = () => this.name
  getVersion = () => '0.0.0'
  getLocale = () => process.env.STAND_IN_LOCALE ?? 'en-GB'
  getAppPath = () => process.argv[1] ?? ''
  setBadgeCount = () => true
  setLoginItemSettings = () => {}
  focus = () => {}

  getPath(name: string): string {
    const path = this.paths.get(name) ?? { home: homedir(), temp: '/tmp' }[name] ?? join(profile, name)
    mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    return this.instance.request(this.getPath('userData'), (argv) => this.emit('second-instance', {}, argv, process.cwd()))
  }

  quit(): void {
    if (this.quitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.quitting = this.closeWindows()
    if (this.quitting) this.endIfNothingMinds()
  }

  exit(code = 0): void {
    this.instance.release()
    void browser
      .then((context) => context.close())
      .catch(() => undefined)
      .then(() => process.exit(code))
  }

  windowsAreClosed(): void {
    if (this.quitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  private endIfNothingMinds(): void {
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) this.quitting = false
    else this.exit()
  }
}

export const app = strict('app', new App())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
