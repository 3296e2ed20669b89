import { EventEmitter } from 'node:events'
import { app } from './app'
import { browser, newPage } from './chromium'
import { watchNavigation, watchWindowOpen } from './navigation'
import { installPreload } from './preload'
import { toChromium } from './protocol'
import { applyPermissions } from './session'
import { preventable, strict } from './strict'
import { createContents, forgetContents, type WebContents } from './webContents'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Options extends Partial<Bounds> {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: { readonly preload?: string; readonly contextIsolation?: boolean; readonly sandbox?: boolean; readonly nodeIntegration?: boolean }
}

const windows = new Map<number, Window>()

class Window extends EventEmitter {
  readonly webContents: WebContents = createContents()
  readonly id = this.webContents.id
  private visible: boolean
  private maximized = false
  private minimized = false
  private bounds: Bounds
  private readonly opened: Promise<void>
  private readonly loading = new Set<string>()

  constructor(private readonly options: Options) {
    super()
    const { contextIsolation, sandbox, nodeIntegration } = options.webPreferences ?? {}
    if (contextIsolation === false || sandbox === false || nodeIntegration) throw new Error('stand-in for electron: only isolated, sandboxed windows are modelled')
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show !== false
    this.webContents.closeWindow = () => this.close()
    this.opened = this.open()
  }

  async loadURL(url: string): Promise<void> {
    await this.opened
    const address = toChromium(url)
    this.loading.add(address)
    this.webContents.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false })
    await this.webContents.page?.goto(address)
  }

  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    void this.opened.then(() => this.webContents.page?.close())
    this.gone()
  }

  show(): void {
    this.visible = true
    this.emit('show')
  }

  hide(): void {
    this.visible = false
    this.emit('hide')
  }

  focus(): void {
    this.emit('focus')
  }

  maximize(): void {
    this.maximized = true
  }

  minimize(): void {
    this.minimized = true
  }

  restore(): void {
    this.minimized = false
  }

  isVisible = () => this.visible
  isMaximized = () => this.maximized
  isMinimized = () => this.minimized
  isDestroyed = () => !windows.has(this.id)
  getBounds = () => this.bounds
  getNormalBounds = () => this.bounds

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds }
    void this.webContents.page?.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
  }

  private async open(): Promise<void> {
    const { webContents, options } = this
    const page = await newPage()
    webContents.page = page
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    const session = await (await browser).newCDPSession(page)
    webContents.targetId = (await session.send('Target.getTargetInfo')).targetInfo.targetId
    await applyPermissions(session, webContents)
    if (options.webPreferences?.preload) await installPreload(page, session, webContents, options.webPreferences.preload)
    await watchWindowOpen(page, webContents)
    await watchNavigation(page, webContents, (url) => this.loading.delete(url))
    page.on('pageerror', (error) => process.stderr.write(`[page] ${error.message}\n`))
    page.on('close', () => this.gone())
    page.once('load', () => this.emit('ready-to-show', {}))
    page.on('load', () => webContents.emit('did-finish-load', {}))
  }

  private gone(): void {
    if (!windows.delete(this.id)) return
    forgetContents(this.webContents)
    this.emit('closed')
    if (windows.size === 0) app.windowsAreClosed()
  }
}

export class BrowserWindow {
  static getAllWindows = () => [...windows.values()]
  static fromId = (id: number) => windows.get(id) ?? null
  static fromWebContents = (contents: WebContents) => windows.get(contents.id) ?? null

  constructor(options: Options = {}) {
    const window = strict('BrowserWindow', new Window(options))
    windows.set(window.id, window)
    queueMicrotask(() => {
      app.emit('web-contents-created', {}, window.webContents)
      app.emit('browser-window-created', {}, window)
    })
    return window
  }
}

app.closeWindows = () => {
  for (const window of windows.values()) window.close()
  return windows.size === 0
}
