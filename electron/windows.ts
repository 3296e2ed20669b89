import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type WebContents } from 'electron'
import type { WireMessage } from '../src/bridge'
import { channels, START_PAGE } from '../src/hosts/desktop/channels'
import type { Device } from './deviceSettings'
import { iconFile } from './icons'
import { openWindowState } from './windowState'

interface Parts {
  readonly device: Device
  /** The page of this window is gone or loads anew. */
  readonly onForget: (window: number) => void
}

/** Hearth's one window: opened, found again, shown, kept in the tray. */
export class Windows {
  readonly trusted = new Set<WebContents>()
  private main: BrowserWindow | undefined
  private quitting = false
  private readonly state = openWindowState()

  constructor(private readonly parts: Parts) {
    app.on('before-quit', () => (this.quitting = true))
  }

  open(hidden = false): BrowserWindow {
    const { maximized, ...bounds } = this.state.read()
    const window = new BrowserWindow({
      ...bounds,
      minWidth: 720,
      minHeight: 480,
      show: false,
      title: 'Hearth',
      icon: iconFile('icon.png'),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1816' : '#f7f3ee',
      webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs'), contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: true },
    })
    this.main = window
    const contents = window.webContents
    this.trusted.add(contents)
    if (maximized) window.maximize()
    if (!hidden) window.once('ready-to-show', () => window.show())
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.parts.onForget(contents.id)
    })
    window.on('close', (event) => this.beforeClose(event, window))
    const { id } = contents
    window.on('closed', () => {
      this.trusted.delete(contents)
      this.parts.onForget(id)
      this.main = undefined
    })
    void window.loadURL(START_PAGE)
    return window
  }

  /** Brings the window to the front, opening one where there is none. */
  show(): BrowserWindow {
    const window = this.main ?? this.open()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    return window
  }

  get current(): BrowserWindow | undefined {
    return this.main
  }

  answer(id: number, message: WireMessage): void {
    for (const contents of this.trusted) if (contents.id === id && !contents.isDestroyed()) contents.send(channels.message, message)
  }

  tell(channel: string, ...values: readonly string[]): void {
    this.main?.webContents.send(channel, ...values)
  }

  private beforeClose(event: { preventDefault(): void }, window: BrowserWindow): void {
    this.state.keep(window)
    if (this.quitting || !this.parts.device.settings.closeToTray) return
    event.preventDefault()
    window.hide()
  }
}
