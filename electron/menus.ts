import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Texts } from '../src/hosts/texts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** The standard menus. What they name beyond the system's own roles is done by the page, by the action's name. */
export function setMenus(texts: Texts, perform: (action: string) => void): void {
  const say = (key: string) => texts.say(`hosts:menu.${key}`)
  const role = (name: Role): MenuItemConstructorOptions => ({ role: name, label: say(name) })
  const action = (name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: texts.say(`actions:name.${name}`),
    accelerator,
    registerAccelerator: false,
    click: () => perform(name),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const mac: MenuItemConstructorOptions[] = [
    { label: app.name, submenu: [role('about'), line, action('goSettings', 'Cmd+,'), line, role('hide'), role('hideOthers'), role('unhide'), line, role('quit')] },
  ]
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? mac : []),
      {
        label: say('file'),
        submenu: [
          action('quickAdd'),
          action('addPerson'),
          action('logConversation'),
          line,
          action('goExchange'),
          action('exportBook'),
          line,
          ...(isMac ? [role('close')] : [action('goSettings'), line, role('quit')]),
        ],
      },
      { label: say('edit'), submenu: [role('undo'), role('redo'), line, role('cut'), role('copy'), role('paste'), role('selectAll'), line, action('undo', 'CmdOrCtrl+Z'), action('redo', 'CmdOrCtrl+Shift+Z')] },
      {
        label: say('view'),
        submenu: [action('goToday'), action('goPeople'), action('openPalette', 'CmdOrCtrl+K'), line, role('resetZoom'), role('zoomIn'), role('zoomOut'), line, role('togglefullscreen')],
      },
      { label: say('window'), submenu: [role('minimize'), role('zoom'), ...(isMac ? [line, role('front')] : [role('close')])] },
    ]),
  )
}
