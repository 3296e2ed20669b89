import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { strict } from './strict'

interface Template {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly accelerator?: string
  readonly click?: () => void
  readonly submenu?: readonly Template[]
}

class MenuItem {
  readonly label: string
  readonly role?: string
  readonly type: string
  readonly enabled: boolean
  readonly accelerator?: string
  readonly submenu?: Menu
  readonly click: () => void

  constructor({ label, role, type, enabled = true, accelerator, click, submenu }: Template) {
    this.label = label ?? ''
    this.role = role
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.enabled = enabled
    this.accelerator = accelerator
    this.submenu = submenu ? new Menu(submenu) : undefined
    this.click = () => click?.()
  }
}

export class Menu {
  private static current: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new MenuItem(item))
  }

  static buildFromTemplate = (template: readonly Template[]) => new Menu(template)
  static setApplicationMenu = (menu: Menu | null) => {
    Menu.current = menu
  }
  static getApplicationMenu = () => Menu.current
}

interface Image {
  readonly path: string
}

/** Electron answers an empty image for a file that is missing; here it is an error. */
export const nativeImage = strict('nativeImage', {
  createFromPath: (path: string): Image => {
    if (!existsSync(path)) throw new Error(`stand-in for electron: there is no picture at ${path}`)
    return { path }
  },
})

export class Tray extends EventEmitter {
  constructor(readonly image: Image) {
    super()
  }

  setToolTip(_text: string): void {}
  setTitle(_text: string): void {}
  setContextMenu(_menu: Menu | null): void {}
}

export class Notification extends EventEmitter {
  readonly title: string
  readonly body: string
  readonly actions: readonly { readonly type: string; readonly text?: string }[]

  constructor({ title = '', body = '', actions = [] }: { readonly title?: string; readonly body?: string; readonly actions?: readonly { readonly type: string; readonly text?: string }[] }) {
    super()
    this.title = title
    this.body = body
    this.actions = actions
  }

  static isSupported = () => true

  show(): void {
    this.emit('show')
  }
}
