import type { ElectronApplication } from '@playwright/test'
import fc from 'fast-check'
import { channels } from '../../src/hosts/desktop/channels'

const links = fc.constantFrom('https://example.org/', 'mailto:a@example.org', 'tel:+44', 'sms:+44', 'file:///etc/passwd', 'javascript:alert(1)', 'https://', 'HTTPS://EXAMPLE.ORG', ' https://example.org', 'https:\\\\evil', `https://${'a'.repeat(3000)}/`)
const paths = fc.constantFrom('/etc/passwd', '../..', 'C:\\Windows', '', '/', '~', '\0', '/home/me/notes.pdf')
const patches = fc.record({ closeToTray: fc.anything(), launchAtLogin: fc.anything(), quickAddKey: fc.anything(), rememberKey: fc.anything(), isAdmin: fc.anything() }, { requiredKeys: ['isAdmin'] })
const anything = fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: false })

/** The same ones in every run. */
export function sampleValues(count: number): unknown[] {
  return fc.sample(fc.oneof(anything, fc.string(), fc.webUrl(), links, paths, patches, fc.uint8Array(), fc.json()), { numRuns: count, seed: 7 })
}

/** Hands each value to each channel as Hearth's own page would, then a few as others would. Answers what threw, and which others were heard. */
export function sendEverything(app: ElectronApplication, values: readonly unknown[]): Promise<{ readonly threw: string[]; readonly answered: string[] }> {
  const { message, openLink, showFile, chooseFolder, chooseFile, savePdf, readDeviceSettings, changeDeviceSettings } = channels
  return app.evaluate(
    async ({ ipcMain, BrowserWindow }, { values, sends, invokes }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('no window')
      type Handlers = Map<string, (event: unknown, value: unknown) => unknown>
      // Electron keeps them under another name than the stand-in.
      const kept = ipcMain as unknown as Readonly<Record<string, Handlers>>
      const handlers = kept['handlers' in kept ? 'handlers' : '_invokeHandlers']
      const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
      const page = own.senderFrame
      const others = {
        'no frame': { ...own, senderFrame: null },
        'a frame in the page': { ...own, senderFrame: { url: page.url, parent: page } },
        'another page': { ...own, senderFrame: { url: 'https://evil.test/', parent: null } },
        'another window': { sender: { isDestroyed: () => false }, senderFrame: page },
        'a window that is gone': { sender: { isDestroyed: () => true }, senderFrame: page },
      }
      const threw: string[] = []
      const answered: string[] = []
      for (const value of values) {
        for (const channel of sends) {
          try {
            ipcMain.emit(channel, own, value)
          } catch (error) {
            threw.push(`${channel}: ${String(error)}`)
          }
        }
        // What is refused is told to the page that asked.
        for (const channel of invokes) await Promise.resolve().then(() => handlers?.get(channel)?.(own, value)).catch(() => undefined)
      }
      for (const [who, event] of Object.entries(others)) {
        for (const channel of sends) ipcMain.emit(channel, event, 'https://other.example/')
        for (const channel of invokes) {
          const said = await Promise.resolve().then(() => handlers?.get(channel)?.(event, {})).then(() => 'answered', (error: Error) => error.message)
          if (said !== 'This page may not ask.') answered.push(`${channel} from ${who}: ${said}`)
        }
      }
      return { threw, answered }
    },
    { values, sends: [message, openLink, showFile], invokes: [chooseFolder, chooseFile, savePdf, readDeviceSettings, changeDeviceSettings] },
  )
}
