import { app, session, shell } from 'electron'
import { isOwnPage, openableLink } from '../src/hosts/desktop/links'

/** Copying a phone number is all a page may do beyond being a page. */
const allowed = new Set(['clipboard-sanitized-write'])

/** Shuts every window in: no other pages, no windows of its own making, no permissions, no embedded views. */
export function lockDown(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(allowed.has(permission) && isOwnPage(contents.getURL())))
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => allowed.has(permission) && isOwnPage(`${origin.replace(/\/$/, '')}/`))
  defaultSession.setDevicePermissionHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openLink(url)
      return { action: 'deny' }
    })
  })
}

/** Hands a link to the system's program; anything but https, mailto, tel and sms is dropped. */
export function openLink(url: unknown): void {
  const link = openableLink(url)
  if (link) void shell.openExternal(link)
}
