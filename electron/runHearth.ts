import { join } from 'node:path'
import { app, dialog, globalShortcut, powerMonitor } from 'electron'
import { channels } from '../src/hosts/desktop/channels'
import type { SentProblem } from '../src/hosts/desktop/envelopes'
import { openTexts, type Texts } from '../src/hosts/texts'
import { openDevice } from './deviceSettings'
import { EngineRelay } from './engineRelay'
import { followBook } from './followBook'
import { setMenus } from './menus'
import { servePages } from './pageProtocol'
import { QuickAddKey } from './quickAddKey'
import { RememberedKey } from './rememberedKey'
import { HearthTray } from './tray'
import { answerWindows } from './windowRequests'
import { Windows } from './windows'

/** Puts the parts together: engine, window, tray, menus, keys. */
export async function runHearth(): Promise<void> {
  await servePages(join(import.meta.dirname, '../renderer'))
  const device = openDevice()
  const windows = new Windows({ device, onForget: (window) => engine.forget(window) })
  const perform = (action: string) => {
    windows.show()
    windows.tell(channels.action, action)
  }
  const tray = new HearthTray({ show: () => windows.show(), quickAdd: () => perform('quickAdd') })
  let texts = openTexts(app.getLocale().startsWith('zh') ? 'zh' : 'en')
  const speak = (next: Texts) => {
    texts = next
    setMenus(texts, perform)
    tray.update(0, texts)
  }
  const remembered = new RememberedKey(device)
  const engine = new EngineRelay({
    remembered,
    program: join(import.meta.dirname, 'engineProcess.js'),
    toWindow: (window, message) => windows.answer(window, message),
    onGone: () => windows.tell(channels.engineGone),
    onStart: (calls) => void followBook({ calls, windows, tray, texts: () => texts, speak }),
    onShow: () => void windows.show(),
    onFailed: (problem) => giveUp(problem, texts),
  })

  speak(texts)
  const quickAddKey = new QuickAddKey(() => perform('quickAdd'))
  answerWindows({ windows, device, remembered, quickAddKey, toEngine: (window, message) => engine.send(window, message) })
  device.onChange(({ quickAddKey: key, rememberKey }, before) => {
    quickAddKey.listen(key)
    if (rememberKey !== before.rememberKey) engine.remember(rememberKey)
  })
  quickAddKey.listen(device.settings.quickAddKey)
  endCleanly(engine)
  engine.start()
  windows.open(process.argv.includes('--hidden'))
  powerMonitor.on('resume', () => engine.wake())
  for (const event of ['suspend', 'lock-screen'] as const) powerMonitor.on(event as 'suspend', () => engine.lock())
  app.on('second-instance', () => windows.show())
  app.on('activate', () => windows.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Quitting waits until the engine has saved and closed the book. */
function endCleanly(engine: EngineRelay): void {
  let stopped = false
  app.on('will-quit', (event) => {
    globalShortcut.unregisterAll()
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}

function giveUp({ code, params, message }: SentProblem, texts: Texts): void {
  dialog.showErrorBox(texts.say('hosts:cannotOpen'), texts.problem(code, params, message))
  app.quit()
}
