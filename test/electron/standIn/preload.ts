import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { answerInvoke, ipcMain } from './ipcMain'
import { codec } from './inPage/codec.mjs'
import { bridgeEnd, preloadWorld } from './inPage/worlds.mjs'
import type { WebContents } from './webContents'

const WORLD = 'stand-in-preload'
const { encode, decode } = codec()

interface Sent {
  readonly channel: string
  readonly args: readonly unknown[]
  readonly invoke?: number
}

/** Runs the app's preload script in a world of its own before each page, and carries its messages. */
export async function installPreload(page: Page, session: CDPSession, contents: WebContents, preload: string): Promise<void> {
  let world: number | undefined
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) world = context.id
  })
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === '__standInPost') void receive(decode(payload) as Sent, contents)
  })
  contents.deliver = (text) => {
    if (world === undefined) return
    session.send('Runtime.evaluate', { contextId: world, expression: `__standInDeliver(${JSON.stringify(text)})` }).catch(() => {
      // The page is gone; Electron drops such messages too.
    })
  }
  await session.send('Runtime.enable')
  await session.send('Page.enable')
  await session.send('Runtime.addBinding', { name: '__standInPost', executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${bridgeEnd.toString()})('standInUp', 'standInDown')` })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: preloadSource(preload) })
}

/** A script that is not CommonJS, or needs more than a sandboxed one may have, fails here as it would in Electron. */
function preloadSource(preload: string): string {
  const script = `function (require, module, exports) {${readFileSync(preload, 'utf8')}\n}`
  return `(${preloadWorld.toString()})((${codec.toString()})(), (${bridgeEnd.toString()})('standInDown', 'standInUp'), ${script})`
}

async function receive({ channel, args, invoke }: Sent, contents: WebContents): Promise<void> {
  const event = { sender: contents, senderFrame: contents.mainFrame }
  if (invoke === undefined) ipcMain.emit(channel, event, ...args)
  else contents.deliver(encode({ reply: invoke, ...(await answerInvoke(channel, event, args)) }))
}
