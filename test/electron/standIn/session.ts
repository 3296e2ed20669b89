import type { CDPSession } from 'playwright-core'
import { fromChromium } from './protocol'
import { strict } from './strict'
import type { WebContents } from './webContents'

type CheckHandler = (contents: WebContents, permission: string, origin: string) => boolean
type RequestHandler = (contents: WebContents, permission: string, answer: (granted: boolean) => void) => void

let check: CheckHandler = () => true
let request: RequestHandler = (_contents, _permission, answer) => answer(true)

/** Electron's name of a permission and Chromium's. */
const permissions = { geolocation: 'geolocation', notifications: 'notifications', 'clipboard-read': 'clipboard-read', media: 'camera', midi: 'midi' }

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionCheckHandler: (handler: CheckHandler) => (check = handler),
    setPermissionRequestHandler: (handler: RequestHandler) => (request = handler),
    setDevicePermissionHandler: () => {},
  }),
})

/** Without handlers Electron grants everything, so a page gets here what the app's handlers leave it. */
export async function applyPermissions(cdp: CDPSession, contents: WebContents): Promise<void> {
  for (const [name, chromiums] of Object.entries(permissions)) {
    const origin = fromChromium('https://hearth.app.stand-in.invalid')
    const asked = new Promise<boolean>((resolve) => request(contents, name, resolve))
    const granted = check(contents, name, origin) && (await asked)
    await cdp.send('Browser.setPermission', { permission: { name: chromiums }, setting: granted ? 'granted' : 'denied' })
  }
}
