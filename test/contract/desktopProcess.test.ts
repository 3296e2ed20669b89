import { createORPCClient } from '@orpc/client'
import type { WireMessage } from '../../src/bridge'
import type { FromEngine, ToEngine } from '../../src/hosts/desktop/envelopes'
import { desktopLine } from '../../src/ui/client/desktopLine'
import { utilityProcess } from '../electron/standIn/utilityProcess'
import { temporaryFolder } from '../engine/temporaryBook'
import { builtFile } from '../hosts/builtFile'
import { type Client, contractSuite } from './suite'

const WINDOW = 7

contractSuite('messages between a window and the engine’s process', async () => {
  process.env.HEARTH_BOOK = await temporaryFolder()
  const engine = utilityProcess.fork(builtFile('main/engineProcess.js'))
  const post = (message: ToEngine) => engine.postMessage(message)
  post({ type: 'start', remember: false })
  const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
  const failed = new Promise<never>((_, reject) => {
    engine.once('exit', () => reject(new Error('the engine’s process has ended')))
    engine.on('message', (message: FromEngine) => message.type === 'failed' && reject(new Error(message.problem.message)))
  })
  failed.catch(() => undefined)
  let toWindow: (message: WireMessage) => void = () => {}
  engine.on('message', (message: FromEngine) => {
    if (message.type === 'message' && message.window === WINDOW) toWindow(message.message)
  })
  const notAsked = () => {
    throw new Error('this test asks only for the engine')
  }
  const { link } = await desktopLine({
    send: (message) => post({ type: 'message', window: WINDOW, message }),
    receive: (onMessage) => (toWindow = onMessage),
    openLink: notAsked,
    showFile: notAsked,
    chooseFolder: notAsked,
    chooseFile: notAsked,
    savePdf: notAsked,
    readDeviceSettings: notAsked,
    changeDeviceSettings: notAsked,
    onAction: notAsked,
    onShowPerson: notAsked,
  }).open()
  const client = createORPCClient<Client>(link)
  // An engine that does not start fails here and now.
  await Promise.race([client.book.status(), failed])
  return {
    client,
    close: async () => {
      post({ type: 'stop' })
      await ended
    },
  }
})
