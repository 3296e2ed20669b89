import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { codec } from './inPage/codec.mjs'
import { fromChromium } from './protocol'
import { strict } from './strict'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

const { encode } = codec()
const all = new Map<number, WebContents>()
let last = 0

/** The page in a window, as the app sees it. */
export class WebContents extends EventEmitter {
  readonly id = ++last
  page: Page | undefined
  targetId = ''
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })
  /** Sends to the preload script's world of the page that is shown now. */
  deliver: (text: string) => void = () => {}
  closeWindow: () => void = () => {}
  private readonly frame = { top: true }

  /** A frame's `parent` is null where it is the page itself. */
  get mainFrame() {
    return Object.assign(this.frame, { url: this.getURL(), parent: null })
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    this.deliver(encode({ channel, args }))
  }

  getURL(): string {
    return fromChromium(this.page?.url() ?? '')
  }

  async printToPDF(_options: object): Promise<Buffer> {
    return (await this.page?.pdf({ preferCSSPageSize: true, printBackground: true })) ?? Buffer.alloc(0)
  }

  isDestroyed(): boolean {
    return !all.has(this.id)
  }

  close(): void {
    this.closeWindow()
  }
}

export function createContents(): WebContents {
  const contents = strict('webContents', new WebContents())
  all.set(contents.id, contents)
  return contents
}

export function forgetContents(contents: WebContents): void {
  all.delete(contents.id)
}

export const webContents = strict('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) => [...all.values()].find((contents) => contents.targetId === targetId),
})
