import { globalShortcut } from 'electron'

/** The key that opens quick add from anywhere, as long as the system gives it to Hearth. */
export class QuickAddKey {
  private taken = false

  constructor(private readonly open: () => void) {}

  /** Another program has the key, or Electron cannot read it: settings say so, and another can be chosen. */
  get isTaken(): boolean {
    return this.taken
  }

  listen(key: string): void {
    globalShortcut.unregisterAll()
    this.taken = key !== '' && !this.register(key)
  }

  private register(key: string): boolean {
    try {
      return globalShortcut.register(key, this.open)
    } catch (error) {
      process.stderr.write(`The key ${key} cannot be used: ${String(error)}\n`)
      return false
    }
  }
}
